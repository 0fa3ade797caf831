import { asc, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLeads, groups } from "@/db/schema";
import { today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "./addable-kinds";
import { groupsMatching } from "./list";
import { groupVisibleTo, mayManageGroup } from "./policy";
import type { ManagedGroupFilter } from "./schema";
import { isGroupWithoutLead } from "./status";
import "server-only";

export type ManagedGroup = Awaited<ReturnType<typeof listManagedGroups>>[number];

/** The groups of this filter that the viewer manages, in its order, each with how many lead it today. */
export async function listManagedGroups(viewer: Viewer, { leads, ...filter }: ManagedGroupFilter) {
  if (!isManager(viewer)) return [];
  const shown = (await groupsMatching(viewer, filter)).filter((group) => mayManageGroup(viewer, group));
  const day = today(viewer.timeZone);
  const rows = await db
    .select({ groupId: groupLeads.groupId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(groupLeads)
    .where(leadsOnDay(day))
    .groupBy(groupLeads.groupId);
  const counts = new Map(rows.map(({ groupId, count }) => [groupId, count]));
  const managed = shown.map((group) => ({ ...group, leads: counts.get(group.id) ?? 0 }));
  return leads === "none" ? managed.filter(isGroupWithoutLead) : managed;
}

/** Just the names and places of every group that the viewer manages, by name. */
export async function listManagedGroupNames(viewer: Viewer, from: Reader = db) {
  if (!isManager(viewer)) return [];
  const rows = await from
    .select({
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      aliases: groups.aliases,
      kind: groups.kind,
      country: groups.country,
      countryAsWritten: groups.countryAsWritten,
      city: groups.city,
    })
    .from(groups)
    .where(groupVisibleTo(viewer))
    .orderBy(asc(groups.nameFolded), asc(groups.id));
  const programOf = await programsByGroupKind(viewer, from);
  return rows.filter(({ kind, country }) =>
    mayManageGroup(viewer, { programKey: programOf.get(kind) ?? null, country }),
  );
}
