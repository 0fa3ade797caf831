import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLeads, groups, members } from "@/db/schema";
import { addDays, type Day } from "@/lib/core/clock";
import { acceptedLeads, leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { programsByGroupKind } from "../addable-kinds";
import type { Group } from "../get";
import { groupVisibleTo, mayManageGroup } from "../policy";
import "server-only";

export type GroupLead = Awaited<ReturnType<typeof leadsOfGroup>>[number];

/** Who leads and led a group, the present first; invitations only for whoever runs it. The name is null of whom the viewer may not see. */
export async function leadsOfGroup(viewer: Viewer, group: Pick<Group, "id" | "mayRun">, from: Reader = db) {
  return readLeads(await leadQuestion(viewer, group, from));
}

/** The same, to be asked together with something else; `readLeads` reads what it finds. */
export function leadQuestion(viewer: Viewer, group: Pick<Group, "id" | "mayRun">, from: Reader = db) {
  const { id, memberId, fromOn, toOn, acceptedAt } = groupLeads;
  return from
    .select({ id, memberId, fromOn, toOn, acceptedAt, name: members.name, slug: members.slug })
    .from(groupLeads)
    .leftJoin(members, and(eq(members.id, memberId), memberVisibleTo(viewer)))
    .where(and(eq(groupLeads.groupId, group.id), group.mayRun ? undefined : isNotNull(acceptedAt)))
    .orderBy(sql`coalesce(${toOn}, '9999-12-31') desc`, asc(fromOn), asc(id));
}

export function readLeads(rows: Awaited<ReturnType<typeof leadQuestion>>) {
  return rows.map(({ acceptedAt, ...lead }) => ({ ...lead, isInvited: acceptedAt === null }));
}

/** From when to when somebody leads or led a group, without who. Public. */
export function leadTimesOfGroup(_viewer: Viewer, groupId: string) {
  return db
    .select({ fromOn: groupLeads.fromOn, toOn: groupLeads.toOn })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), acceptedLeads()))
    .orderBy(asc(groupLeads.id));
}

export type LedGroup = Awaited<ReturnType<typeof groupsLedByViewer>>[number];

/** The groups that the viewer leads today, by name, for the sidebar and the log form. */
export function groupsLedByViewer(viewer: Viewer, from: Reader = db) {
  return from
    .select({ id: groups.id, slug: groups.slug, name: groups.name, kind: groups.kind })
    .from(groups)
    .where(and(inArray(groups.id, [...viewer.leads]), groupVisibleTo(viewer)))
    .orderBy(asc(groups.nameFolded), asc(groups.id));
}

/** Invitations to lead that the viewer has not answered, for `/home` and the notifications. */
export function ownLeadInvitations(viewer: Viewer) {
  return db
    .select({
      ...{ id: groupLeads.id, groupId: groups.id, group: groups.name, slug: groups.slug },
      ...{ by: members.name, at: groupLeads.createdAt },
    })
    .from(groupLeads)
    .innerJoin(groups, eq(groups.id, groupLeads.groupId))
    .leftJoin(members, eq(members.id, groupLeads.invitedById))
    .where(and(eq(groupLeads.memberId, viewer.memberId ?? ""), isNull(groupLeads.acceptedAt), isNull(groupLeads.toOn)))
    .orderBy(asc(groupLeads.createdAt), asc(groupLeads.id));
}

/** Whether somebody else leads the group on the day after the lead's last one; for commands that must not leave it without. */
export async function hasOtherLead(
  _viewer: Viewer,
  { group, lead, toOn }: { group: { id: string }; lead: { id: string }; toOn: Day },
  from: Reader,
): Promise<boolean> {
  const [other] = await from
    .select({ id: groupLeads.id })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, group.id), ne(groupLeads.id, lead.id), leadsOnDay(addDays(toOn, 1))))
    .limit(1);
  return other !== undefined;
}

export type EndableLead = Awaited<ReturnType<typeof listEndableLeads>>[number];

/** The open leads of these members that the viewer may end, each with its group's program and when others lead that group. */
export async function listEndableLeads(viewer: Viewer, memberIds: readonly string[]) {
  if (memberIds.length === 0) return [];
  const programs = await programsByGroupKind(viewer);
  const lead = { id: groupLeads.id, memberId: groupLeads.memberId, fromOn: groupLeads.fromOn, toOn: groupLeads.toOn };
  const rows = await db
    .select({ ...lead, groupId: groups.id, group: groups.name, kind: groups.kind, country: groups.country })
    .from(groupLeads)
    .innerJoin(groups, eq(groups.id, groupLeads.groupId))
    .where(
      and(
        inArray(groupLeads.memberId, [...memberIds]),
        isNotNull(groupLeads.acceptedAt),
        isNull(groupLeads.toOn),
        groupVisibleTo(viewer),
      ),
    )
    .orderBy(asc(groups.nameFolded), asc(groupLeads.id));
  const own = rows
    .map((row) => ({ ...row, programKey: programs.get(row.kind) ?? null }))
    .filter((row) => row.memberId === viewer.memberId || mayManageGroup(viewer, row));
  const times = await db
    .select({ ...lead, groupId: groupLeads.groupId })
    .from(groupLeads)
    .where(
      and(
        inArray(
          groupLeads.groupId,
          own.map(({ groupId }) => groupId),
        ),
        isNotNull(groupLeads.acceptedAt),
      ),
    )
    .orderBy(asc(groupLeads.id));
  return own.map(({ id, memberId, groupId, group, programKey }) => ({
    ...{ id, memberId, group, programKey },
    others: times
      .filter((time) => time.groupId === groupId && time.id !== id)
      .map(({ fromOn, toOn }) => ({ fromOn, toOn })),
  }));
}
