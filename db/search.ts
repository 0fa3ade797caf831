import type { SQL } from "drizzle-orm";
import { dialect } from "./dialect";
import { searchText } from "./fold";
import * as postgres from "./search.postgres";
import * as sqlite from "./search.sqlite";

/** Activities whose title or description has every word of the text, each from its beginning; null where it has no words. */
export function activitiesMatching(text: string): SQL | null {
  const words =
    searchText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 12) ?? [];
  if (words.length === 0) return null;
  return (dialect === "postgres" ? postgres : sqlite).matchesWords(words);
}
