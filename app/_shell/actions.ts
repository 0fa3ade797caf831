"use server";

import { currentViewer } from "@/lib/current-viewer";
import { anythingNamed, type Hit } from "@/lib/search/queries";

/** What the search sheet finds; anything but a text finds nothing. */
export async function findAnything(query: string): Promise<Hit[]> {
  return typeof query === "string" ? anythingNamed(await currentViewer(), query) : [];
}
