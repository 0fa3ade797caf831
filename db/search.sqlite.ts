import { type SQL, sql } from "drizzle-orm";
import { activities } from "./schema/index";

/** Every word must begin some word of the title or description. */
export function matchesWords(words: readonly string[]): SQL {
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" ");
  return sql`${activities.searchRow} in (select rowid from activity_search where activity_search match ${query})`;
}
