import { and, eq, isNotNull } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { loadTermForChange } from "@/lib/terms/change";
import { endTerm } from "@/lib/terms/end";
import { mayManageTerm } from "@/lib/terms/policy";
import { reopenTerm } from "@/lib/terms/reopen";
import { endLead } from "./end";
import { loadLead } from "./load";
import { leadAudit, refuseDoubledDays } from "./save";
import { endTermAndLeadsInput, leadIdInput, reopenTermAndLeadsInput } from "./schema";
import "server-only";

/**
 * Ends a term, and with it the leads of the member that are named: on the same day, or on the first one of a lead that begins
 * later. Managers of the program and country, and administrators; each lead by its own command, which asks its own policy.
 */
export const endTermAndLeads = command({
  name: "term.end_with_leads",
  input: endTermAndLeadsInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, viewer, input: { leads, ...end }, subject: term }) => {
    const value = await endTerm.within(tx, viewer, end);
    for (const { id, leavesNobody } of leads) {
      const { lead } = await loadLead(tx, viewer, id);
      if (lead.memberId !== term.memberId) throw new Refusal("invalid", "Somebody else leads that group.");
      const toOn = end.endsOn < lead.fromOn ? lead.fromOn : end.endsOn;
      await endLead.within(tx, viewer, { id, toOn, leavesNobody, reason: end.reason?.slice(0, 500) });
    }
    return { value: { ...value, leads: leads.map(({ id }) => id) }, audit: [] };
  },
});

/** Takes that back, with the leads that ended with it. Managers of the program and country, and administrators. */
export const reopenTermAndLeads = command({
  name: "term.reopen_with_leads",
  input: reopenTermAndLeadsInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, viewer, input: { leads, ...reopen }, subject: term }) => {
    const value = await reopenTerm.within(tx, viewer, reopen);
    for (const id of leads) {
      const { lead } = await loadLead(tx, viewer, id);
      const endedWith = term.endsOn && term.endsOn < lead.fromOn ? lead.fromOn : term.endsOn;
      if (lead.memberId !== term.memberId || lead.toOn !== endedWith)
        throw new Refusal("conflict", "That lead did not end with this term.");
      await reopenLead.within(tx, viewer, { id });
    }
    return { value, audit: [] };
  },
});

/** Takes the end of a lead's time back. Whoever manages the group. */
const reopenLead = command({
  name: "lead.reopen",
  input: leadIdInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (_viewer, { group }) => group.mayManage,
  run: async ({ tx, subject: { lead, group } }) => {
    const open = { fromOn: lead.fromOn, toOn: null };
    await refuseDoubledDays(tx, { groupId: group.id, memberId: lead.memberId, ownId: lead.id }, open);
    const opened = await tx
      .update(groupLeads)
      .set({ toOn: null })
      .where(and(eq(groupLeads.id, lead.id), isNotNull(groupLeads.toOn)))
      .returning({ id: groupLeads.id });
    if (opened.length === 0) throw new Refusal("conflict", "This person leads the group already.");
    const days = { before: lead, after: open };
    const audit = leadAudit(group.id, lead.memberId, { before: { toOn: lead.toOn }, days });
    return { value: { id: lead.id }, audit };
  },
});
