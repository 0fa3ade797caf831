import { and, inArray, or, type SQL } from "drizzle-orm";
import { groups } from "@/db/schema";
import { groupKinds } from "@/db/words";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "./addable-kinds";
import { groupsMatching } from "./list";
import "server-only";

/** Quiet groups are counted no further. */
export const mostQuietGroups = 50;

/** The groups that the viewer manages and that went quiet, the longest first; `count` is one more than the most where there are more. */
export async function quietManagedGroups(viewer: Viewer, shown: number) {
  if (!isManager(viewer)) return { count: 0, rows: [] };
  const rows = await groupsMatching(
    viewer,
    { state: ["quiet"], sort: "last" },
    { limit: mostQuietGroups + 1, also: await managedGroups(viewer) },
  );
  return { count: rows.length, rows: rows.slice(0, shown) };
}

async function managedGroups(viewer: Viewer): Promise<SQL | undefined> {
  if (viewer.isAdministrator) return undefined;
  const programs = await programsByGroupKind(viewer);
  return or(
    ...viewer.manages.map(({ programKey, countries }) =>
      and(
        inArray(
          groups.kind,
          groupKinds.filter((kind) => programs.get(kind) === programKey),
        ),
        countries ? inArray(groups.country, [...countries]) : undefined,
      ),
    ),
  );
}
