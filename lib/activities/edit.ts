import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { refuseFarDay } from "@/lib/core/far-day";
import { activityChangesBetween, auditOfChanges } from "./changes";
import { activityFactsOf, factsAfterSave } from "./facts";
import { findActivity, getActivity } from "./get";
import { checkActivityReferences } from "./internal/check-references";
import { versionConflict } from "./internal/version-conflict";
import { stateAfterEdit } from "./lifecycle";
import { ownFactsAfter } from "./own-facts";
import { mayEditActivity, mayLogActivity } from "./policy";
import { activityColumns } from "./record";
import { editActivityInput } from "./schema";
import { newSearchRow } from "./search-row";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import { writeActivityDetails } from "./write-details";
import "server-only";

/**
 * Changes what an activity says. Whoever logged it, and administrators. Other facts than the visibility send a confirmed one
 * back to review; one that came back is sent again. Refuses a version that is not the newest, unless
 * it says what stands there already, and what was declined or withdrawn.
 */
export const editActivity = command({
  name: "activity.edit",
  input: editActivityInput,
  subject: async (tx, input, viewer, batch) => {
    const activity = await findActivity(viewer, input.id, tx);
    if (!activity || activity.state === "draft") throw notFoundError("activity");
    return { activity, credited: await checkActivityReferences(tx, input, batch) };
  },
  allow: (viewer, { activity }) => mayEditActivity(viewer, activity),
  run: async ({ tx, viewer, input, subject: { activity: subject, credited }, batch }) => {
    if (!batch) refuseFarDay(input, subject);
    const { id, version, confirmedDay, ...typed } = input;
    if (subject.state === "declined" || subject.state === "withdrawn")
      throw new Refusal("conflict", `This was ${subject.state}, so it stays as it is. Copy it to log it again.`);
    const before = await getActivity(viewer, id, tx);
    const facts = factsAfterSave(before, typed);
    const changes = activityChangesBetween(activityFactsOf(before), facts);
    const state = stateAfterEdit(subject.state, changes);
    if (changes.length === 0 && state === subject.state)
      return { value: { id, version: subject.version, state }, audit: [] };
    if (subject.version !== version) throw await versionConflict(viewer, subject, tx);
    if (!mayLogActivity(viewer, credited)) throw leavesOneselfOut();
    await keepActivityVersion(tx, viewer, subject);
    const saved = await writeActivityVersion(tx, subject, {
      ...activityColumns(facts),
      startsOn: facts.startsOn,
      searchRow: facts.startsOn === subject.startsOn ? subject.searchRow : newSearchRow(facts.startsOn),
      state,
      ownFacts: ownFactsAfter(subject, changes),
      ...(state === "submitted" && subject.state !== "submitted" ? { submittedAt: now(), decidedAt: null } : {}),
    });
    if (!saved) throw await versionConflict(viewer, subject, tx);
    await writeActivityDetails(tx, { id, viewer, facts, source: "self_reported" });
    const audit = {
      objectKind: "activity",
      objectId: id,
      concernsId: subject.loggedById,
      ...withStateChange(subject.state, state, auditOfChanges(changes)),
    };
    return { value: { id, version: saved.version, state }, audit };
  },
});

function leavesOneselfOut(): Refusal {
  const message = "Keep yourself among the people, or ask a program manager.";
  return new Refusal("invalid", message, { credits: message });
}
