/** S is what a program has after some years; M and L are ten and a hundred times that. Skew and mixture stay the same. */
export const sizes = {
  S: { members: 1_000, activities: 20_000 },
  M: { members: 10_000, activities: 200_000 },
  L: { members: 100_000, activities: 2_000_000 },
} as const;

export type Size = keyof typeof sizes;

export function isSize(text: string): text is Size {
  return Object.hasOwn(sizes, text);
}

/** The days that the data spans: five years up to one fixed day, so that the same questions find the same rows at any time. */
export const firstDay = "2021-12-01";
export const lastDay = "2026-11-28";

/** The program year that reports and filters are asked about. */
export const lastYear = { from: "2025-12-01", to: "2026-11-30" };
export const lastTwoYears = { from: "2024-12-01", to: "2026-11-30" };

export const dayMilliseconds = 86_400_000;

export function momentOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
