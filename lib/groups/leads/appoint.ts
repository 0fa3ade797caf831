import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { loadGroupAndMember } from "./load";
import { insertLead, leadAudit, refuseDoubledDays } from "./save";
import { appointLeadInput } from "./schema";
import "server-only";

/** Makes a member a lead, from a day that may be long past; with a last day, somebody who led it once. Whoever manages the group. */
export const appointLead = command({
  name: "lead.put_in",
  input: appointLeadInput,
  subject: (tx, input, viewer) => loadGroupAndMember(tx, viewer, input),
  allow: (_viewer, { group }) => group.mayManage,
  run: async ({ tx, viewer, input, subject: { group, member } }) => {
    const { fromOn, toOn } = input;
    const days = { fromOn, toOn };
    await refuseDoubledDays(tx, { groupId: group.id, memberId: member.id }, days);
    const given = { memberId: member.id, ...days, invitedById: viewer.memberId, acceptedAt: now() };
    const id = await insertLead(tx, group.id, given);
    const audit = leadAudit(group.id, member.id, { after: days, days: { before: null, after: days } });
    return { value: { id }, audit };
  },
});
