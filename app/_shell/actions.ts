"use server";

import { currentViewer } from "@/lib/core/current-viewer";
import { type SearchHit, searchEverything } from "@/lib/search/everything";

/** What the search sheet finds; anything but a text finds nothing. */
export async function findAnything(query: string): Promise<SearchHit[]> {
  return typeof query === "string" ? searchEverything(await currentViewer(), query) : [];
}
