import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, programs } from "@/db/schema";
import { mayRun, visibleTo } from "@/lib/groups/policy";
import type { Viewer } from "@/lib/viewer";

/** The groups whose events the viewer may bring in: those that they lead or manage, by name. */
export async function groupsRun(viewer: Viewer) {
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
    .where(visibleTo(viewer))
    .orderBy(asc(groups.nameFolded), asc(groups.id), asc(programs.position));
  const run = rows.filter((group) => mayRun(viewer, group));
  return [...new Map(run.map((group) => [group.id, group])).values()];
}
