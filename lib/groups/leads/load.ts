import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupLeads, members } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { type Group, getGroup } from "../get";
import "server-only";

export type LeadRow = typeof groupLeads.$inferSelect;

export async function loadGroupAndMember(
  tx: Transaction,
  viewer: Viewer,
  asked: { groupId: string; memberId: string },
) {
  const group = await getGroup(viewer, asked.groupId, tx);
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, asked.memberId), memberVisibleTo(viewer)));
  if (!member) throw notFoundError("member");
  return { group, member };
}

export async function loadLead(tx: Transaction, viewer: Viewer, id: string): Promise<{ lead: LeadRow; group: Group }> {
  const [lead] = await tx.select().from(groupLeads).where(eq(groupLeads.id, id));
  if (!lead) throw notFoundError("lead");
  const group = await getGroup(viewer, lead.groupId, tx);
  if (!lead.acceptedAt && lead.memberId !== viewer.memberId && !group.mayRun) throw notFoundError("lead");
  return { lead, group };
}
