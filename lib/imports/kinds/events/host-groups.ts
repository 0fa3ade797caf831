import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, programs } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { groupVisibleTo, mayRunGroup } from "@/lib/groups/policy";
import "server-only";

/** The groups whose events the viewer may bring in: those that they lead or manage, by name. */
export async function listHostGroups(viewer: Viewer) {
  const rows = await db
    .select({
      id: groups.id,
      name: groups.name,
      city: groups.city,
      country: groups.country,
      programKey: programs.key,
    })
    .from(groups)
    .leftJoin(programs, and(eq(programs.groupKind, groups.kind), isNull(programs.retiredAt)))
    .where(groupVisibleTo(viewer))
    .orderBy(asc(groups.nameFolded), asc(groups.id), asc(programs.position));
  const run = rows.filter((group) => mayRunGroup(viewer, group));
  return [...new Map(run.map((group) => [group.id, group])).values()];
}
