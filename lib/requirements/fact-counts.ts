/** What is not contributed but holds on a day: certifications, and what is either there or not (partner, student, age, conduct). */
export const factCounts = ["certifications", "partner_employer", "student", "age", "conduct"] as const;

export type FactCounts = (typeof factCounts)[number];

export function asksForFacts<Asked extends { counts: string }>(asked: Asked): asked is Asked & { counts: FactCounts } {
  return factCounts.some((counts) => counts === asked.counts);
}
