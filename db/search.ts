import type { SQL } from "drizzle-orm";
import { dialect } from "./dialect";
import { searchText } from "./fold";
import * as postgres from "./search.postgres";
import * as sqlite from "./search.sqlite";

export type ActivitySearch = postgres.ActivitySearch;

const ofDialect = dialect === "postgres" ? postgres : sqlite;

/** Activities whose title or description has every word of the text, each from its beginning; null where it has no words. */
export function activitiesMatching(text: string): SQL | null {
  const query = wordQuery(text);
  return query === null ? null : ofDialect.matchesWords(query);
}

/** Members whose bio has every word of the text, each from its beginning; null where it has no words. */
export function biosMatching(text: string): SQL | null {
  const query = wordQuery(text);
  return query === null ? null : ofDialect.bioMatchesWords(query);
}

/** The text as the index of words is asked for it; null where it has no words. */
export function wordQuery(text: string): string | null {
  const words = searchText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : ofDialect.queryOf(words.slice(0, 12));
}

/** What answers such a query, to be read by day, so that a page of the newest stops early. */
export function activitySearchByDay(query: string): ActivitySearch {
  return ofDialect.searchByDay(query);
}
