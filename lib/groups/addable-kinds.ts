import { db, type Reader } from "@/db/client";
import { currentCatalogue } from "@/lib/catalogue/get";
import { leads, type Viewer } from "@/lib/core/viewer";
import type { Group } from "./get";
import { kindsViewerMayAdd } from "./policy";
import "server-only";

/** The program that groups of a kind belong to; the first one where two have the kind. Public. */
export async function programsByGroupKind(_viewer: Viewer, from: Reader = db): Promise<Map<string, string>> {
  const { programs } = await currentCatalogue(from);
  return new Map(programs.toReversed().flatMap(({ key, groupKind }) => (groupKind ? [[groupKind, key]] : [])));
}

/** What the viewer may make of a group: its leads leave its kind and move it where it is at home, others as for one that they add. */
export async function groupKindsToChooseFor(
  viewer: Viewer,
  { id, kind }: Pick<Group, "id" | "kind">,
  from: Reader = db,
) {
  const kinds = await groupKindsToAdd(viewer, from);
  return leads(viewer, id) ? [{ kind, countries: null }, ...kinds.filter((one) => one.kind !== kind)] : kinds;
}

/** The kinds of which the viewer may add a group, with the countries that each is limited to; none for most people. */
export async function groupKindsToAdd(viewer: Viewer, from: Reader = db) {
  return kindsViewerMayAdd(viewer, await programsByGroupKind(viewer, from));
}
