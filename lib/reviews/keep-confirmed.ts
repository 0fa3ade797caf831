import { askTogether } from "@/db/ask-together";
import { activityChangesBetween, auditOfChanges } from "@/lib/activities/changes";
import { activityFactsOf } from "@/lib/activities/facts";
import { getActivity } from "@/lib/activities/get";
import { restoreActivityFacts, saidByVersion } from "@/lib/activities/restore-facts";
import { withStateChange } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { decisionAudit, getReviewSubject, isDecidedSo, recordDecision } from "./internal/decision";
import { confirmTags } from "./internal/tag-corrections";
import { keepConfirmedInput } from "./schema";
import { confirmedQuestions, confirmedVersion } from "./since-confirmed";
import "server-only";

/**
 * Puts an activity that was changed after its confirmation back to what was confirmed, and confirms that. Reviewers of its
 * programs, never of their own. Refused where nothing was confirmed before, and where its files changed since: those that were
 * taken away are gone.
 */
export const keepConfirmed = command({
  name: "activity.keep_confirmed",
  input: keepConfirmedInput,
  subject: async (tx, input, viewer) => {
    const subject = await getReviewSubject(tx, viewer, input.id);
    const found = await askTogether(tx, confirmedQuestions(viewer, input.id, tx));
    return { ...subject, confirmed: confirmedVersion(found), hasOtherFiles: found.fileChanges.length > 0 };
  },
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject: { confirmed, hasOtherFiles, ...subject } }) => {
    if (await isDecidedSo(tx, viewer, { seen: input, decision: "confirmed" }))
      return { value: { id: input.id }, audit: [] };
    if (!confirmed) throw new Refusal("conflict", "Nothing of this was confirmed before.");
    if (hasOtherFiles)
      throw new Refusal("conflict", "Its files changed since, so that what was confirmed cannot be put back.");
    const before = activityFactsOf(await getActivity(viewer, input.id, tx));
    await recordDecision(tx, viewer, { seen: input, subject, decision: "confirmed", reason: null, field: null });
    await restoreActivityFacts(tx, viewer, { activity: subject.activity, said: saidByVersion(confirmed) });
    await confirmTags(tx, input.id, viewer);
    const told = auditOfChanges(activityChangesBetween(before, activityFactsOf(confirmed)));
    const audit = { ...decisionAudit(subject, {}), ...withStateChange(subject.activity.state, "confirmed", told) };
    return { value: { id: input.id }, audit };
  },
});
