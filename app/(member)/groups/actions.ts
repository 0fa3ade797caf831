"use server";

import { type MapData, worldMapOf } from "@/app/_ui/charts/world-map-data";
import { paramsOf } from "@/app/_ui/search-params";
import { currentViewer } from "@/lib/core/current-viewer";
import { groupsMatching } from "@/lib/groups/list";
import { readGroupFilter } from "@/lib/groups/schema";
import { placeOf } from "./_list/rows";

/** The map of the groups that the filters of an address leave. Public, as the list is. */
export async function loadGroupMap(query: string): Promise<MapData | null> {
  if (typeof query !== "string") return null;
  const filter = readGroupFilter(paramsOf(new URLSearchParams(query)));
  return worldMapOf((await groupsMatching(await currentViewer(), filter)).map(placeOf));
}
