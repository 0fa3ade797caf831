import { type SQL, sql } from "drizzle-orm";
import { activities, members } from "./schema/index";
import type { ActivitySearch } from "./search.postgres";

/** Every word must begin some word of the title or description. */
export function matchesWords(query: string): SQL {
  return sql`${activities.searchRow} in (select rowid from activity_search where activity_search match ${query})`;
}

/** Every word must begin some word of the bio. */
export function bioMatchesWords(query: string): SQL {
  return sql`${members.searchRow} in (select rowid from member_search where member_search match ${query})`;
}

/** The index comes first and goes by its rows, which carry the day: SQLite never puts what stands after a cross join before it. */
export function searchByDay(query: string): ActivitySearch {
  return {
    source: sql`activity_search`,
    matches: sql`activity_search match ${query} and ${activities.searchRow} = activity_search.rowid`,
    row: sql`activity_search.rowid`,
  };
}

export function queryOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" ");
}

/** Fills the empty indexes with all activities and bios, in the order of their rows: out of order, each would be written on its own. */
export const fillSearchIndex = `INSERT INTO activity_search(rowid, words) SELECT search_row, search_text FROM activities ORDER BY search_row;
INSERT INTO member_search(rowid, words) SELECT search_row, bio_folded FROM members WHERE bio_folded <> '' ORDER BY search_row;`;
