import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { events } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { countAttendees } from "@/lib/events/count-attendees";
import { eventFactsOf } from "@/lib/events/facts";
import { getEvent } from "@/lib/events/get";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { markGroupsDifferent } from "@/lib/groups/duplicates/mark-different";
import { endLead } from "@/lib/groups/leads/end";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember } from "@/lib/testing/people";
import { day, type Made } from "./records";
import { bySystem, everyMember, managers, ofTerm, type Rules, rule, runners } from "./rule";

const soon = () => addDays(today(), 30);

/** A meetup on whose list of attendees `self` is. */
async function aCountedEvent({ who, group, self }: Made) {
  const { id } = await logEvent(who.lead, aMeetup(group, { title: "Counted", link: null }));
  return countAttendees(who.lead, { id, version: 1, attendeesInPerson: 9, memberIds: [self] });
}

/** An event that is over and that nobody has counted. */
async function anUncountedEvent({ who, group }: Made) {
  const { id } = await planEvent(who.lead, { groupId: group, title: "Last week", startsOn: soon() });
  await inTransaction((tx) => tx.update(events).set({ startsOn: day }).where(eq(events.id, id)).returning());
  return id;
}

/** Groups, their leads, and their events. */
export const eventRules: Rules = {
  "events/attendees removeAttendee": rule(
    async (made) => ({ id: (await aCountedEvent(made)).id, memberId: made.self }),
    "self lead here administrator",
  ),
  "events/cancel cancelEvent": rule(({ planned }) => ({ id: planned, version: 1 }), runners),
  "events/cancel cancelEvent, of one that was held": rule(({ event }) => ({ id: event, version: 1 }), runners),
  "events/cancel restoreEvent": rule(({ cancelled }) => ({ id: cancelled, version: 2 }), runners),
  "events/remove bringEventBack": rule(({ event }) => ({ id: event, version: 1 }), runners),
  "events/remove removeEvent": rule(({ event }) => ({ id: event, version: 1, why: "Another group's." }), runners),
  "events/count-attendees countAttendees": rule(
    ({ event, stranger }) => ({ id: event, version: 1, attendeesInPerson: 9, memberIds: [stranger] }),
    runners,
  ),
  "events/count-attendees undoAttendeeCount": rule(async (made) => (await aCountedEvent(made)).undo, runners),
  "events/link-guest linkGuestSpeaker": rule(async ({ who, group }) => {
    const sessions = [{ title: "Guesting", speakers: [{ guestName: "Joaquim" }] }];
    const { id } = await logEvent(who.lead, aMeetup(group, { title: "With a guest", link: null, sessions }));
    const [session] = (await getEvent(who.lead, id)).sessions;
    return { speakerId: session?.speakers[0]?.id, memberId: await aMember({ name: "Joaquim Beltrame" }) };
  }, runners),
  "events/log logEvent": rule(({ group }) => aMeetup(group, { title: "Another one" }), runners),
  "events/plan planEvent": rule(
    ({ group }) => ({ groupId: group, title: "Later", startsOn: addDays(today(), 90), goals: ["community-building"] }),
    runners,
  ),
  "events/record-attendance askForAttendanceAgain": rule(({ event }) => ({ id: event, version: 1 }), runners),
  "events/record-attendance leaveEventUncounted": rule(({ event }) => ({ id: event, version: 1 }), runners),
  "events/record-attendance recordAttendance": rule(
    ({ event }) => ({ id: event, version: 1, attendeesInPerson: 9 }),
    runners,
  ),
  "events/record-attendance leaveEventUncounted, of a planned one": rule(
    async (made) => ({ id: await anUncountedEvent(made), version: 1 }),
    runners,
  ),
  "event.ask": bySystem(async (made) => ({ id: await anUncountedEvent(made) })),
  // Follows from a change of the leads, which has decided, in the name of whoever made it: of each member who may have been one.
  "activity.credit_leads": rule(({ event }) => ({ eventIds: [event] }), `${everyMember} system terminal`),
  "events/revise reviseEvent, to a day to come": rule(async ({ who, event }) => {
    const facts = eventFactsOf(await getEvent(who.lead, event));
    return { ...facts, startsOn: soon(), id: event, version: 1 };
  }, runners),
  "events/revise reviseEvent": rule(async ({ who, event }) => {
    const facts = eventFactsOf(await getEvent(who.lead, event));
    return { ...facts, title: "Meetup 33", id: event, version: 1 };
  }, runners),
  "groups/add addGroup": rule(() => ({ name: "UG Anew", kind: "user group", country: "CL" }), managers),
  "groups/close closeGroup": rule(({ group }) => ({ id: group, version: 1, closedOn: day }), runners),
  "groups/close reopenGroup": rule(({ closed }) => ({ id: closed, version: 2 }), runners),
  "groups/duplicates/mark-different markGroupsDifferent": rule(
    ({ group, other }) => ({ keptId: group, mergedId: other }),
    managers,
  ),
  "groups/duplicates/mark-different unmarkGroupsDifferent": rule(async ({ who, group }) => {
    const pair = { keptId: group, mergedId: (await aGroup()).id };
    await markGroupsDifferent(who.here, pair);
    return pair;
  }, managers),
  "groups/edit editGroup": rule(
    ({ group }) => ({ name: "UG Renamed", kind: "user group", id: group, version: 1 }),
    runners,
  ),
  "groups/leads/answer-invitation acceptLead": rule(({ invitedLead }) => ({ id: invitedLead }), "self"),
  "groups/leads/answer-invitation declineLead": rule(
    ({ invitedLead }) => ({ id: invitedLead }),
    "self lead here administrator",
  ),
  "groups/leads/appoint appointLead": rule(
    ({ group, stranger }) => ({ groupId: group, memberId: stranger, fromOn: day }),
    managers,
  ),
  "groups/leads/change-days changeLeadDays": rule(({ lead }) => ({ id: lead, fromOn: day }), managers),
  "groups/leads/change-days removeLead": rule(({ lead }) => ({ id: lead }), managers),
  "groups/leads/end endLead": rule(({ lead }) => ({ id: lead, toOn: day, leavesNobody: true }), runners),
  "groups/leads/end-with-term endTermAndLeads": ofTerm("term", { endsOn: day, ending: "withdrawn" }),
  "groups/leads/end-with-term reopenTermAndLeads": ofTerm("ended", {}),
  "groups/leads/end endLead, of another lead": rule(
    async ({ group }) => ({ id: await aLead(group, await aMember()), toOn: day }),
    managers,
  ),
  "lead.reopen": rule(async ({ who, group }) => {
    const id = await aLead(group, await aMember());
    await endLead(who.here, { id, toOn: day });
    return { id };
  }, managers),
  "groups/leads/hand-over handOverLead": rule(
    ({ lead, stranger }) => ({ id: lead, memberId: stranger, onDay: day }),
    runners,
  ),
  "groups/leads/hand-over handOverLead, of another lead": rule(
    async ({ group, stranger }) => ({ id: await aLead(group, await aMember()), memberId: stranger, onDay: day }),
    managers,
  ),
  "groups/leads/invite inviteLead": rule(({ group, stranger }) => ({ groupId: group, memberId: stranger }), runners),
  "groups/merge/merge mergeGroups": rule(({ group, other }) => ({ keptId: group, mergedId: other }), managers),
  "groups/merge/undo undoGroupMerge": rule(async ({ who, doubled }) => {
    const { id } = await mergeGroups(who.here, { keptId: doubled, mergedId: (await aGroup()).id });
    return { id };
  }, managers),
};
