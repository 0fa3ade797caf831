import { and, eq } from "drizzle-orm";
import { activities } from "@/db/schema";
import { command } from "@/lib/core/command";
import { activityFactsOf } from "./facts";
import { getActivity } from "./get";
import { refuseUnlessDraft } from "./internal/draft";
import { mayWriteDraft } from "./policy";
import { activityChoice } from "./schema";
import "server-only";

/** Throws a draft of one's own away and answers its facts, so that `saveDraft` can bring it back. */
export const discardDraft = command({
  name: "activity.discard",
  input: activityChoice,
  subject: (tx, input, viewer) => getActivity(viewer, input.id, tx),
  allow: mayWriteDraft,
  run: async ({ tx, viewer, subject }) => {
    refuseUnlessDraft(subject);
    const facts = activityFactsOf(subject);
    await tx.delete(activities).where(and(eq(activities.id, subject.id), eq(activities.state, "draft")));
    return {
      value: { facts: { ...facts, startsOn: subject.isDayOpen ? "" : facts.startsOn } },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: viewer.memberId },
    };
  },
});
