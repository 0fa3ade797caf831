import { type SQL, sql } from "drizzle-orm";

/** Every word must begin some word of the title or description. */
export function matchesWords(words: readonly string[]): SQL {
  const query = words.map((word) => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}':*`).join(" & ");
  return sql`activities.search_words @@ to_tsquery('simple', ${query})`;
}
