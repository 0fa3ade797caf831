import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { groupLeads } from "@/db/schema";
import { type Day, dayInWords, now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { acceptedLeads } from "@/lib/core/group-leads";
import { changedLeadDays, haveDayInCommon, type LeadDays } from "./changed-days";
import type { LeadRow } from "./load";
import "server-only";

/** What a command says of a lead, with the days of theirs that were changed by it. */
export function leadAudit(
  groupId: string,
  memberId: string,
  {
    after,
    before,
    days,
  }: { after?: object; before?: object; days?: { before: LeadDays | null; after: LeadDays | null } },
) {
  const alsoChanged = days && changedLeadDays(groupId, days.before, days.after);
  return { objectKind: "group", objectId: groupId, concernsId: memberId, before, after, alsoChanged };
}

type NewLead = Pick<LeadRow, "memberId" | "fromOn" | "invitedById"> & { toOn?: Day | null; acceptedAt?: Date };

export async function insertLead(tx: Transaction, groupId: string, given: NewLead): Promise<string> {
  const [there] = await tx
    .select({ acceptedAt: groupLeads.acceptedAt })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), eq(groupLeads.memberId, given.memberId), isNull(groupLeads.toOn)));
  if (there && !given.toOn) {
    const message = there.acceptedAt ? "This person leads the group already." : "This person was asked already.";
    throw new Refusal("conflict", message, { memberId: message });
  }
  const id = newId();
  await tx.insert(groupLeads).values({ id, groupId, createdAt: now(), ...given });
  return id;
}

export async function changeLead(tx: Transaction, lead: LeadRow, changed: Partial<LeadRow>): Promise<void> {
  const seen = lead.acceptedAt ? sql`${groupLeads.acceptedAt} is not null` : isNull(groupLeads.acceptedAt);
  const written = await tx
    .update(groupLeads)
    .set(changed)
    .where(and(eq(groupLeads.id, lead.id), isNull(groupLeads.toOn), seen))
    .returning({ id: groupLeads.id });
  if (written.length === 0) throw new Refusal("conflict", "Somebody changed this a moment ago. Look again.");
}

/** Refuses days on which this member leads the group already, by another row than the one that is changed; told at the field of the first day. */
export async function refuseDoubledDays(
  tx: Transaction,
  { groupId, memberId, ownId }: { groupId: string; memberId: string; ownId?: string },
  days: LeadDays,
  field = "fromOn",
): Promise<void> {
  const times = await tx
    .select({ id: groupLeads.id, fromOn: groupLeads.fromOn, toOn: groupLeads.toOn })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), eq(groupLeads.memberId, memberId), acceptedLeads()));
  const double = times.find((time) => time.id !== ownId && haveDayInCommon(time, days));
  if (!double) return;
  const message = `This person leads the group ${double.toOn ? `from ${dayInWords(double.fromOn)} to ${dayInWords(double.toOn)}` : `since ${dayInWords(double.fromOn)}`} already. Change those days instead.`;
  throw new Refusal("conflict", message, { [field]: message });
}
