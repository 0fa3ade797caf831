import "server-only";
import { asc, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLeads, groups } from "@/db/schema";
import { today } from "../../clock";
import { isManager, type Viewer } from "../../viewer";
import { groupsShown } from "../directory/queries";
import { leadsOn } from "../leads/policy";
import { mayManage, visibleTo } from "../policy";
import { programsByKind } from "../queries";
import { isLeadless } from "../rules";
import type { ManagedGroupFilter } from "./schema";

export type ManagedGroup = Awaited<ReturnType<typeof groupsManaged>>[number];

/** The groups of this filter that the viewer manages, in its order, each with how many lead it today. */
export async function groupsManaged(viewer: Viewer, { leads, ...filter }: ManagedGroupFilter) {
  if (!isManager(viewer)) return [];
  const shown = (await groupsShown(viewer, filter)).filter((group) => mayManage(viewer, group));
  const day = today(viewer.timeZone);
  const rows = await db
    .select({ groupId: groupLeads.groupId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(groupLeads)
    .where(leadsOn(day))
    .groupBy(groupLeads.groupId);
  const counts = new Map(rows.map(({ groupId, count }) => [groupId, count]));
  const managed = shown.map((group) => ({ ...group, leads: counts.get(group.id) ?? 0 }));
  return leads === "none" ? managed.filter(isLeadless) : managed;
}

/** Just the names and places of every group that the viewer manages, by name. */
export async function namesManaged(viewer: Viewer, from: Reader = db) {
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
    .where(visibleTo(viewer))
    .orderBy(asc(groups.nameFolded), asc(groups.id));
  const programOf = await programsByKind(viewer, from);
  return rows.filter(({ kind, country }) => mayManage(viewer, { programKey: programOf.get(kind) ?? null, country }));
}
