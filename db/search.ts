import type { SQL } from "drizzle-orm";
import { dialect } from "./dialect";
import { fold } from "./fold";
import * as postgres from "./search.postgres";
import * as sqlite from "./search.sqlite";

/** Folded and without accents: what the full-text index holds and what a search is turned into. */
export function searchText(...texts: readonly string[]): string {
  return fold(texts.join(" ")).normalize("NFD").replace(/\p{M}/gu, "");
}

/** Activities whose title or description has every word of the text, each from its beginning; null where it has no words. */
export function activitiesMatching(text: string): SQL | null {
  const words =
    searchText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 12) ?? [];
  if (words.length === 0) return null;
  return (dialect === "postgres" ? postgres : sqlite).matchesWords(words);
}
