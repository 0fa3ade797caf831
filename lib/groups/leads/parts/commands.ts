import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { groupLeads, members } from "@/db/schema";
import { now } from "../../../clock";
import { missing, Refusal } from "../../../errors";
import { visibleTo as memberVisibleTo } from "../../../members/policy";
import { endTerm } from "../../../terms/commands";
import type { Viewer } from "../../../viewer";
import { type Group, getGroup } from "../../queries";
import { termsWithLead } from "../terms/queries";

export type LeadRow = typeof groupLeads.$inferSelect;

export async function groupAndMember(tx: Transaction, viewer: Viewer, asked: { groupId: string; memberId: string }) {
  const group = await getGroup(viewer, asked.groupId, tx);
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, asked.memberId), memberVisibleTo(viewer)));
  if (!member) throw missing("member");
  return { group, member };
}

export async function leadSeen(tx: Transaction, viewer: Viewer, id: string): Promise<{ lead: LeadRow; group: Group }> {
  const [lead] = await tx.select().from(groupLeads).where(eq(groupLeads.id, id));
  if (!lead) throw missing("lead");
  const group = await getGroup(viewer, lead.groupId, tx);
  if (!lead.acceptedAt && lead.memberId !== viewer.memberId && !group.mayRun) throw missing("lead");
  return { lead, group };
}

export async function ownInvitation(tx: Transaction, viewer: Viewer, id: string): Promise<LeadRow> {
  const { lead } = await leadSeen(tx, viewer, id);
  if (lead.memberId !== viewer.memberId) throw missing("lead");
  if (lead.acceptedAt) throw new Refusal("conflict", "You lead this group already.");
  return lead;
}

type Begun = Pick<LeadRow, "memberId" | "fromOn" | "invitedById"> & { acceptedAt?: Date };

export async function begin(tx: Transaction, groupId: string, given: Begun): Promise<string> {
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

export async function change(tx: Transaction, lead: LeadRow, changed: Partial<LeadRow>): Promise<void> {
  const seen = lead.acceptedAt ? sql`${groupLeads.acceptedAt} is not null` : isNull(groupLeads.acceptedAt);
  const written = await tx
    .update(groupLeads)
    .set(changed)
    .where(and(eq(groupLeads.id, lead.id), isNull(groupLeads.toOn), seen))
    .returning({ id: groupLeads.id });
  if (written.length === 0) throw new Refusal("conflict", "Somebody changed this a moment ago. Look again.");
}

/** Each term is ended by its own command, which asks its own policy. */
export async function endTermsOf(
  tx: Transaction,
  viewer: Viewer,
  { lead, group, endsOn, reason }: { lead: LeadRow; group: Group; endsOn: string; reason: string | null },
): Promise<void> {
  for (const { id, version, startsOn } of await termsWithLead(viewer, { memberId: lead.memberId, group }, tx))
    await endTerm.within(tx, viewer, {
      id,
      version,
      endsOn: endsOn < startsOn ? startsOn : endsOn,
      ending: "withdrawn",
      reason,
    });
}
