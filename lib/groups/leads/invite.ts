import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { loadGroupAndMember } from "./load";
import { mailInvitedLead } from "./mail";
import { insertLead, leadAudit } from "./save";
import { inviteLeadInput } from "./schema";
import "server-only";

/** Asks a member to lead a group with the others; they say yes or no on `/home`. Its leads and whoever manages it. */
export const inviteLead = command({
  name: "lead.invite",
  input: inviteLeadInput,
  subject: (tx, input, viewer) => loadGroupAndMember(tx, viewer, input),
  allow: (_viewer, { group }) => group.mayRun,
  run: async ({ tx, viewer, subject: { group, member } }) => {
    const id = await insertLead(tx, group.id, { memberId: member.id, fromOn: today(), invitedById: viewer.memberId });
    await mailInvitedLead(tx, { group, memberId: member.id, by: viewer });
    return { value: { id }, audit: leadAudit(group.id, member.id, {}) };
  },
});
