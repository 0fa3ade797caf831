"use server";

import { currentViewer } from "@/lib/core/current-viewer";
import type { FilterOption } from "../_ui/filter-select";
import { filterOptions, isFilterSource } from "./filter-options";

/** What a filter offers when it opens; nothing for a name that is no filter's. */
export async function loadFilterOptions(source: string): Promise<FilterOption[]> {
  return isFilterSource(source) ? filterOptions(await currentViewer(), source) : [];
}
