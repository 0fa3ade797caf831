/** Folded text for search and uniqueness: NFKC, without zero-width characters, single blanks, lower case in every script. */
export function fold(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
