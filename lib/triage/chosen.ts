import type { z } from "zod";
import type { Viewer } from "@/lib/core/viewer";
import type { rowSelection } from "@/lib/terms/schema";
import { allTermsByAttention } from "./list";
import { readTriageFilter } from "./schema";
import "server-only";

/** The ids of the chosen terms: those that were ticked, or all that the filter finds among those that the viewer manages. */
export async function chosenTermIds(
  viewer: Viewer,
  { isAll, ids, filter }: z.output<typeof rowSelection>,
): Promise<string[]> {
  if (!isAll) return ids;
  return (await allTermsByAttention(viewer, readTriageFilter(filter))).map(({ id }) => id);
}
