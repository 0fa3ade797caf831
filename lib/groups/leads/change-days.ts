import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { type LeadRow, loadLead } from "./load";
import { leadAudit, refuseDoubledDays } from "./save";
import { changeLeadDaysInput, leadIdInput } from "./schema";
import "server-only";

/**
 * Corrects from when to when somebody leads or led a group; the credits for what the group held on the days that changed
 * follow. Whoever manages the group.
 */
export const changeLeadDays = command({
  name: "lead.change_days",
  input: changeLeadDaysInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (_viewer, { group }) => group.mayManage,
  run: async ({ tx, input, subject: { lead, group } }) => {
    const { id, ...after } = input;
    if (!lead.acceptedAt) throw new Refusal("conflict", "This invitation was not answered yet.");
    const before = { fromOn: lead.fromOn, toOn: lead.toOn };
    if (before.fromOn === after.fromOn && before.toOn === after.toOn) return { value: { id, ...before }, audit: [] };
    await refuseDoubledDays(tx, { groupId: group.id, memberId: lead.memberId, ownId: id }, after);
    const written = await tx.update(groupLeads).set(after).where(asRead(lead)).returning({ id: groupLeads.id });
    if (written.length === 0) throw new Refusal("conflict", "Somebody changed this a moment ago. Look again.");
    const audit = leadAudit(group.id, lead.memberId, { before, after, days: { before, after } });
    return { value: { id, ...before }, audit };
  },
});

/** Takes away a lead who was put in by mistake, as if they had never led it. Whoever manages the group. */
export const removeLead = command({
  name: "lead.remove",
  input: leadIdInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (_viewer, { group }) => group.mayManage,
  run: async ({ tx, subject: { lead, group } }) => {
    const before = { fromOn: lead.fromOn, toOn: lead.toOn };
    const gone = await tx.delete(groupLeads).where(asRead(lead)).returning({ id: groupLeads.id });
    if (gone.length === 0) throw new Refusal("conflict", "Somebody changed this a moment ago. Look again.");
    const audit = leadAudit(group.id, lead.memberId, { before, days: { before, after: null } });
    return { value: { groupId: group.id, memberId: lead.memberId, ...before }, audit };
  },
});

/** Only while it says the days that were read: of two who change them at once, the second looks again. */
function asRead({ id, fromOn, toOn }: LeadRow) {
  return and(
    eq(groupLeads.id, id),
    isNotNull(groupLeads.acceptedAt),
    eq(groupLeads.fromOn, fromOn),
    toOn ? eq(groupLeads.toOn, toOn) : isNull(groupLeads.toOn),
  );
}
