import { and, eq, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupLeads } from "@/db/schema";
import { addDays, type Day, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, Refusal } from "@/lib/core/errors";
import { acceptedLeads } from "@/lib/core/group-leads";
import { type LeadRow, loadLead } from "./load";
import { changeLead, leadAudit } from "./save";
import { leadIdInput } from "./schema";
import "server-only";

/** Takes up one's own invitation to lead, from today, or from the day after an earlier time that has not ended. Once more does nothing. */
export const acceptLead = command({
  name: "lead.accept",
  input: leadIdInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (viewer, { lead }) => allowOrMissing(lead.memberId === viewer.memberId, "lead"),
  run: async ({ tx, viewer, subject: { lead } }) => {
    const value = { groupId: lead.groupId };
    if (lead.acceptedAt) return { value, audit: [] };
    const days = { fromOn: await firstFreeDay(tx, lead, today(viewer.timeZone)), toOn: null };
    await changeLead(tx, lead, { acceptedAt: now(), fromOn: days.fromOn });
    return { value, audit: leadAudit(lead.groupId, lead.memberId, { days: { before: null, after: days } }) };
  },
});

async function firstFreeDay(tx: Transaction, { groupId, memberId }: LeadRow, day: Day): Promise<Day> {
  const [earlier] = await tx
    .select({ toOn: max(groupLeads.toOn) })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), eq(groupLeads.memberId, memberId), acceptedLeads()));
  return earlier?.toOn && earlier.toOn >= day ? addDays(earlier.toOn, 1) : day;
}

/** Says no to one's own invitation; whoever runs the group takes one back by the same. */
export const declineLead = command({
  name: "lead.turn_down",
  input: leadIdInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (viewer, { lead, group }) => lead.memberId === viewer.memberId || group.mayRun,
  run: async ({ tx, subject: { lead } }) => {
    if (lead.acceptedAt) throw new Refusal("conflict", "This was accepted already.");
    await tx.delete(groupLeads).where(eq(groupLeads.id, lead.id));
    return { value: { groupId: lead.groupId }, audit: leadAudit(lead.groupId, lead.memberId, {}) };
  },
});
