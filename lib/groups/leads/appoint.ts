import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { loadGroupAndMember } from "./load";
import { insertLead, leadAudit } from "./save";
import { appointLeadInput } from "./schema";
import "server-only";

/** Makes a member a lead at once. Whoever manages the group. */
export const appointLead = command({
  name: "lead.put_in",
  input: appointLeadInput,
  subject: (tx, input, viewer) => loadGroupAndMember(tx, viewer, input),
  allow: (_viewer, { group }) => group.mayManage,
  run: async ({ tx, viewer, input, subject: { group, member } }) => {
    const { fromOn } = input;
    const given = { memberId: member.id, fromOn, invitedById: viewer.memberId, acceptedAt: now() };
    const id = await insertLead(tx, group.id, given);
    return { value: { id }, audit: leadAudit(group.id, member.id, { fromOn }) };
  },
});
