import { expect, it } from "vitest";
import { addDays, today } from "@/lib/core/clock";
import { logEvent } from "@/lib/events/log";
import { sendAttendanceReminders } from "@/lib/events/reminders";
import { declineLead } from "@/lib/groups/leads/answer-invitation";
import { endLead } from "@/lib/groups/leads/end";
import { inviteLead } from "@/lib/groups/leads/invite";
import { listOpenNotifications } from "@/lib/notifications/list";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAccount, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { answersInPlace } from "./answers-in-place";

async function somebody() {
  const memberId = await aMember();
  await anAccount(memberId);
  return aViewer(memberId);
}

it("a headcount and an invitation to lead are answered on their row, for as long as they are theirs to answer", async () => {
  const [renata, henrike] = [await somebody(), await anAdministrator()];
  const [own, other] = [await aGroup({ name: "UG Linz" }), await aGroup({ name: "UG Graz" })];
  const leadId = await aLead(own.id, renata.memberId);
  const leading = await aViewer(renata.memberId);
  const startsOn = addDays(today(), -4);
  const event = await logEvent(leading, aMeetup(own.id, { startsOn, attendeesInPerson: null }));
  await sendAttendanceReminders();
  const { id } = await inviteLead(henrike, { groupId: other.id, memberId: renata.memberId });
  await aTerm(renata.memberId, { programKey: "heroes", state: "invited" });
  const open = await listOpenNotifications(leading);
  const answers = await answersInPlace(leading, open);
  expect([...answers.values()]).toEqual([
    { kind: "attendance", id: event.id, version: 1, href: `/events/${event.id}`, viewerId: renata.memberId },
    { kind: "lead", id, group: "UG Graz", href: `/groups/${other.slug}` },
  ]);
  await declineLead(leading, { id });
  await aLead(own.id, await aMember());
  await endLead(henrike, { id: leadId, toOn: addDays(today(), -1) });
  expect((await answersInPlace(await aViewer(renata.memberId), open)).size).toBe(0);
});
