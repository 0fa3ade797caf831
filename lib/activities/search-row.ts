/** The row number of the full-text index: the day in front, so that the newest are found first. */
export function newSearchRow(day: string): number {
  const chance = Math.floor(Math.random() * 2 ** 31);
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 800_000) * 2 ** 31 + chance;
}
