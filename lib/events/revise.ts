import { changedFields, withStateChange } from "@/lib/core/changes";
import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { refuseFarDay } from "@/lib/core/far-day";
import { getGroup } from "@/lib/groups/get";
import { checkEventReferences } from "./check-references";
import { creditEvent } from "./crediting";
import { eventFactsOf } from "./facts";
import { getEvent } from "./get";
import { eventTimeZone } from "./moments";
import { eventColumns, writeEventVersion } from "./record";
import { reviseEventInput } from "./schema";
import { lastDayOfEvent } from "./time-of-day";
import { writeEventDetails } from "./write-details";
import "server-only";

/**
 * Changes what an event says, at the version that the form was opened with; what came of it follows where nobody touched it, and
 * stays as it is where nothing is said anew.
 * Leads of any of its groups and whoever manages one. Refuses a newer version.
 */
export const reviseEvent = command({
  name: "event.revise",
  input: reviseEventInput,
  subject: async (tx, input, viewer) => {
    const event = await getEvent(viewer, input.id, tx);
    await checkEventReferences(tx, input);
    return { event, group: await getGroup(viewer, input.groupId, tx) };
  },
  allow: (_viewer, { event, group }) => event.mayRun && (group.mayRun || event.hosts.some(({ id }) => id === group.id)),
  run: async ({ tx, viewer, input, subject: { event, group }, batch }) => {
    if (!batch) refuseFarDay(input, event);
    const { id, version, confirmedDay, ...facts } = input;
    const said = changedFields(eventFactsOf(event), { ...facts, endsOn: lastDayOfEvent(facts) });
    if (Object.keys(said.after).length === 0)
      return { value: { id, version: event.version, state: event.state }, audit: [] };
    const isToCome = facts.startsOn > today(eventTimeZone(facts, group, viewer));
    // A held event that is moved ahead has not been held; one that is over is held only once somebody says so.
    const state = event.state === "held" && isToCome ? "planned" : event.state;
    await writeEventVersion(tx, { id, version }, { ...eventColumns(facts, group, viewer), state });
    await writeEventDetails(tx, id, facts);
    const credited = await creditEvent(tx, viewer, id);
    const audit = { objectKind: "event", objectId: id, ...withStateChange(event.state, state, said) };
    return { value: { id, version: version + 1, state }, audit: [audit, ...credited] };
  },
});
