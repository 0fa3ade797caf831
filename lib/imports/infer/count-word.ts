/** Counts a word of a column; of words without end only the first two thousand. */
export function countWord(counts: Map<string, number>, word: string | null | undefined): void {
  if (word && (counts.has(word) || counts.size < 2_000)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
