import { eq } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, Refusal } from "@/lib/core/errors";
import { loadLead } from "./load";
import { changeLead, leadAudit } from "./save";
import { leadIdInput } from "./schema";
import "server-only";

/** Takes up one's own invitation to lead, from today. Once more does nothing. */
export const acceptLead = command({
  name: "lead.accept",
  input: leadIdInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (viewer, { lead }) => allowOrMissing(lead.memberId === viewer.memberId, "lead"),
  run: async ({ tx, viewer, subject: { lead } }) => {
    const value = { groupId: lead.groupId };
    if (lead.acceptedAt) return { value, audit: [] };
    await changeLead(tx, lead, { acceptedAt: now(), fromOn: today(viewer.timeZone) });
    return { value, audit: leadAudit(lead.groupId, lead.memberId) };
  },
});

/** Says no to one's own invitation; whoever runs the group takes one back by the same. */
export const declineLead = command({
  name: "lead.turn_down",
  input: leadIdInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (viewer, { lead, group }) => lead.memberId === viewer.memberId || group.mayRun,
  run: async ({ tx, subject: { lead } }) => {
    if (lead.acceptedAt) throw new Refusal("conflict", "This was accepted already.");
    await tx.delete(groupLeads).where(eq(groupLeads.id, lead.id));
    return { value: { groupId: lead.groupId }, audit: leadAudit(lead.groupId, lead.memberId) };
  },
});
