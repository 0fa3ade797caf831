import { newId } from "@/db/id";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { isSignedIn } from "@/lib/core/viewer";
import { getActivityRow } from "./get";
import { checkActivityReferences } from "./internal/check-references";
import { activityDetailRows } from "./internal/detail-rows";
import { draftDay, rewriteDraft } from "./internal/draft";
import { writeNewActivities } from "./internal/write-new";
import { mayWriteDraft } from "./policy";
import { activityColumns } from "./record";
import { draftActivityInput } from "./schema";
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
    const activity = {
      id,
      ...activityColumns(facts),
      ...draftDay(viewer, facts),
      sourceKey,
      loggedById: viewer.memberId ?? "",
      state: "draft" as const,
      createdAt: now(),
      updatedAt: now(),
    };
    const details = activityDetailRows({ id, viewer, facts, source: "self_reported" });
    await writeNewActivities(tx, [{ activity, details }]);
    return {
      value: { id, version: 1 },
      audit: { objectKind: "activity", objectId: id, concernsId },
    };
  },
});
