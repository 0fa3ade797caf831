/** The middle value; of an even number the mean of the two in the middle. Zero of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Below this many members no outline of their median is drawn: it would tell what single people did. */
export const fewestForMedian = 5;

/** Members without any count as zero, so that the median is one of all who hold a term. */
export function medians(
  memberIds: readonly string[],
  counts: readonly { memberId: string; key: string; count: number }[],
): Map<string, number> {
  const keys = new Set(counts.map((row) => row.key));
  return new Map(
    [...keys].map((key) => {
      const own = new Map(counts.filter((row) => row.key === key).map((row) => [row.memberId, row.count]));
      return [key, median(memberIds.map((id) => own.get(id) ?? 0))];
    }),
  );
}
