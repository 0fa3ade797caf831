import type { SQL } from "drizzle-orm";
import { dialect } from "./dialect";
import { searchText } from "./fold";
import * as postgres from "./search.postgres";
import * as sqlite from "./search.sqlite";

export type ActivitySearch = postgres.ActivitySearch;

/** Activities whose title or description has every word of the text, each from its beginning; null where it has no words. */
export function activitiesMatching(text: string): SQL | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : (dialect === "postgres" ? postgres : sqlite).matchesWords(words);
}

/** The same to be read by day, so that a page of the newest stops early; null where the text has no words. */
export function activitySearchByDay(text: string): ActivitySearch | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : (dialect === "postgres" ? postgres : sqlite).searchByDay(words);
}

function wordsOf(text: string): string[] {
  return (
    searchText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 12) ?? []
  );
}
