import { type SQL, sql } from "drizzle-orm";
import { activities } from "./schema/index";

/** What activities are cross-joined with to be found by words, the condition, and the number of each row, which carries the day. */
export type ActivitySearch = { source: SQL; matches: SQL; row: SQL<number> };

/** Every word must begin some word of the title or description. */
export function matchesWords(query: string): SQL {
  return sql`activities.search_words @@ to_tsquery('simple', ${query})`;
}

/** Every word must begin some word of the bio. */
export function bioMatchesWords(query: string): SQL {
  return sql`members.bio_words @@ to_tsquery('simple', ${query})`;
}

/** The planner chooses: few hits by the index of words and sorted, many along the rows until there are enough. */
export function searchByDay(query: string): ActivitySearch {
  return { source: sql`(select 1) as hit`, matches: matchesWords(query), row: sql`${activities.searchRow}` };
}

export function queryOf(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}':*`).join(" & ");
}
