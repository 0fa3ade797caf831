/** What has to go and what has to come so that the first rows become the second, by the text that tells rows apart. */
export function differingRows<Row>(before: readonly Row[], after: readonly Row[], asText: (row: Row) => string) {
  if (before.length === 0 || after.length === 0) return { gone: before, come: after };
  const [kept, wanted] = [new Set(before.map(asText)), new Set(after.map(asText))];
  return {
    gone: before.filter((row) => !wanted.has(asText(row))),
    come: after.filter((row) => !kept.has(asText(row))),
  };
}
