/** Folded text for search and uniqueness: NFKC, without zero-width characters, single blanks, lower case in every script. */
export function fold(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Folded and without accents: what the full-text index holds and what a search is turned into. */
export function searchText(...texts: readonly string[]): string {
  return fold(texts.join(" ")).normalize("NFD").replace(/\p{M}/gu, "");
}
