import { type SQL, sql } from "drizzle-orm";
import { activities } from "./schema/index";

/** Every word must begin some word of the title or description. */
export function matchesWords(words: readonly string[]): SQL {
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" ");
  return sql`${activities.searchRow} in (select rowid from activity_search where activity_search match ${query})`;
}

/** Fills an empty index with all activities, in the order of its rows: out of order, each would be written on its own. */
export const fillSearchIndex =
  "INSERT INTO activity_search(rowid, words) SELECT search_row, search_text FROM activities ORDER BY search_row";
