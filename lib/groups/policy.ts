import { isNull, type SQL } from "drizzle-orm";
import { groups } from "@/db/schema";
import { groupKinds } from "@/db/words";
import { leads, manages, type Viewer } from "@/lib/core/viewer";

/** Groups are public; one that was merged is found under the other. */
export function groupVisibleTo(_viewer: Viewer): SQL | undefined {
  return isNull(groups.mergedIntoId);
}

export type GroupForPolicy = { id: string; country: string | null; programKey: string | null };

/** Managers of the program that its kind belongs to, for its country, and administrators. */
export function mayManageGroup(viewer: Viewer, group: Omit<GroupForPolicy, "id">): boolean {
  if (viewer.isAdministrator) return true;
  return group.programKey !== null && manages(viewer, group.programKey, group.country);
}

/** Its leads, and whoever manages it: what it says of itself, its events, and its leads. */
export function mayRunGroup(viewer: Viewer, group: GroupForPolicy): boolean {
  return leads(viewer, group.id) || mayManageGroup(viewer, group);
}

/** The kinds of which the viewer may add a group, each with the countries that it is limited to; null is any country. */
export function kindsViewerMayAdd(viewer: Viewer, programOf: ReadonlyMap<string, string>) {
  return groupKinds.flatMap((kind) => {
    if (viewer.isAdministrator) return [{ kind, countries: null }];
    const scopes = viewer.manages.filter(({ programKey }) => programKey === programOf.get(kind));
    if (scopes.length === 0) return [];
    const isLimited = scopes.every(({ countries }) => countries !== null);
    return [{ kind, countries: isLimited ? scopes.flatMap(({ countries }) => countries ?? []) : null }];
  });
}
