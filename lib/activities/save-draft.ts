import { newId } from "@/db/id";
import { activities } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { isSignedIn } from "@/lib/core/viewer";
import { getActivityRow } from "./get";
import { checkActivityReferences } from "./internal/check-references";
import { draftDay, rewriteDraft } from "./internal/draft";
import { mayWriteDraft } from "./policy";
import { activityColumns } from "./record";
import { draftActivityInput } from "./schema";
import { writeActivityDetails } from "./write-details";
import "server-only";

/** Keeps an activity that is not finished, for its logger's eyes only; everything but the type may be missing. Refuses what is malformed, and a version that is no longer the newest. */
export const saveDraft = command({
  name: "activity.draft",
  input: draftActivityInput,
  subject: async (tx, input, viewer) => {
    await checkActivityReferences(tx, input);
    return input.id ? getActivityRow(tx, input.id, viewer) : null;
  },
  allow: (viewer, draft) => (draft ? mayWriteDraft(viewer, draft) : isSignedIn(viewer)),
  run: async ({ tx, viewer, input, subject }) => {
    const { id: _id, version, sourceKey, ...facts } = input;
    const concernsId = viewer.memberId;
    if (subject) {
      const saved = await rewriteDraft(tx, { viewer, draft: subject, version: version ?? 0, facts, state: "draft" });
      const audit = { objectKind: "activity", objectId: subject.id, concernsId, isUnaudited: true };
      return { value: saved, audit };
    }
    const id = newId();
    await tx.insert(activities).values({
      id,
      ...activityColumns(facts),
      ...draftDay(viewer, facts),
      sourceKey,
      loggedById: viewer.memberId ?? "",
      state: "draft",
      createdAt: now(),
      updatedAt: now(),
    });
    await writeActivityDetails(tx, { id, viewer, facts, source: "self_reported", isNew: true });
    return {
      value: { id, version: 1 },
      audit: { objectKind: "activity", objectId: id, concernsId },
    };
  },
});
