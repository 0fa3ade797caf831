import { and, eq } from "drizzle-orm";
import { activities } from "@/db/schema";
import { command } from "@/lib/core/command";
import { isSignedIn } from "@/lib/core/viewer";
import { activityFactsOf } from "./facts";
import { getActivity } from "./get";
import { getOwnDraft } from "./internal/draft";
import { activityChoice } from "./schema";
import "server-only";

/** Throws a draft of one's own away and answers its facts, so that `saveDraft` can bring it back. */
export const discardDraft = command({
  name: "activity.discard",
  input: activityChoice,
  subject: async (tx, input, viewer) => {
    await getOwnDraft(tx, viewer, input.id);
    return getActivity(viewer, input.id, tx);
  },
  allow: isSignedIn,
  run: async ({ tx, viewer, subject }) => {
    const facts = activityFactsOf(subject);
    await tx.delete(activities).where(and(eq(activities.id, subject.id), eq(activities.state, "draft")));
    return {
      value: { facts: { ...facts, startsOn: subject.isDayOpen ? "" : facts.startsOn } },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: viewer.memberId },
    };
  },
});
