import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { groupLeads } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { LeadRow } from "./load";
import "server-only";

export function leadAudit(groupId: string, memberId: string, after?: object) {
  return { objectKind: "group", objectId: groupId, concernsId: memberId, after };
}

type NewLead = Pick<LeadRow, "memberId" | "fromOn" | "invitedById"> & { acceptedAt?: Date };

export async function insertLead(tx: Transaction, groupId: string, given: NewLead): Promise<string> {
  const [there] = await tx
    .select({ acceptedAt: groupLeads.acceptedAt })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), eq(groupLeads.memberId, given.memberId), isNull(groupLeads.toOn)));
  if (there) {
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
