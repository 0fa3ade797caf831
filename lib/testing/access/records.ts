import { saveDraft } from "@/lib/activities/save-draft";
import { withdrawActivity } from "@/lib/activities/withdraw";
import { removeAnnouncement } from "@/lib/announcements/end";
import { writeAnnouncement } from "@/lib/announcements/write";
import { addDays, today } from "@/lib/core/clock";
import { cancelEvent } from "@/lib/events/cancel";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { addTask } from "@/lib/follow-up/add-task";
import { finishTask } from "@/lib/follow-up/finish-task";
import { removeNote } from "@/lib/follow-up/remove-note";
import { writeNote } from "@/lib/follow-up/write-note";
import { closeGroup } from "@/lib/groups/close";
import { inviteLead } from "@/lib/groups/leads/invite";
import { confirmActivity } from "@/lib/reviews/confirm";
import { saveView } from "@/lib/saved-views/save";
import { endTerm } from "@/lib/terms/end";
import { holdTerm } from "@/lib/terms/hold";
import { anActivity } from "@/lib/testing/activities";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { aMember, aTerm } from "@/lib/testing/people";
import { makeRoles, program } from "./roles";

export type Made = Awaited<ReturnType<typeof makeRecords>>;

export const day = "2026-10-01";

/** The people of the table and what more than one rule is about; what only one rule needs, the rule makes. */
export async function makeRecords() {
  const { who, group, doubled, closed, leadId } = await makeRoles();
  const { self, here } = who;
  const term = await aTerm(self.memberId, { programKey: program, endsOn: "2029-12-31" });
  await aTerm(here.memberId, { programKey: program });
  const invitation = await aTerm(self.memberId, { programKey: "heroes", state: "invited" });
  const ended = await aTerm(await aMember(), { programKey: program });
  const held = await aTerm(await aMember(), { programKey: program });
  await endTerm(here, { id: ended, version: 1, endsOn: day, ending: "withdrawn" });
  await holdTerm(here, { id: held, version: 1, fromOn: day });
  const talk = await anActivity(self);
  const confirmed = await anActivity(self, { title: "Confirmed" });
  const withdrawn = await anActivity(self, { title: "Withdrawn" });
  await confirmActivity(here, { id: confirmed, version: 1 });
  await withdrawActivity(self, { id: withdrawn });
  const cancelled = (await planEvent(who.lead, { groupId: group, title: "Off", startsOn: addDays(today(), 61) })).id;
  await cancelEvent(who.lead, { id: cancelled, version: 1 });
  await closeGroup(here, { id: closed, version: 1, closedOn: day });
  const about = { memberId: self.memberId, programKey: program };
  const aTask = () => addTask(here, { ...about, title: "Call", dueOn: day, assignedToId: here.memberId });
  const aNote = () => writeNote(here, { ...about, text: "Prefers a call." });
  const anAnnouncement = () =>
    writeAnnouncement(who.lead, {
      ...{ to: `group ${group}`, title: "Speakers wanted", body: "Two slots." },
      ...{ fromOn: addDays(today(), -1), untilOn: addDays(today(), 9) },
    });
  return {
    task: await aTask(),
    doneTask: await finishTask(here, await aTask()),
    note: await aNote(),
    removedNote: await removeNote(here, await aNote()),
    announcement: await anAnnouncement(),
    removedAnnouncement: await removeAnnouncement(who.lead, await anAnnouncement()),
    who,
    self: self.memberId,
    stranger: who.stranger.memberId,
    group,
    doubled,
    lead: leadId,
    other: (await aGroup()).id,
    invitedLead: (await inviteLead(here, { groupId: group, memberId: self.memberId })).id,
    term: { id: term, version: 1 },
    invitation: { id: invitation, version: 1 },
    ended: { id: ended, version: 2 },
    held: { id: held, version: 2 },
    talk,
    confirmed,
    withdrawn,
    draft: (await saveDraft(self, { type: "talk", title: "Draft" })).id,
    event: (await logEvent(who.lead, aMeetup(group))).id,
    planned: (await planEvent(who.lead, { groupId: group, title: "Soon", startsOn: addDays(today(), 60) })).id,
    cancelled,
    closed,
    view: (await saveView(self, { path: "/members", name: "Mine", query: "" })).id,
  };
}
