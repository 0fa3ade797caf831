/** Days on which somebody held a term in a program, holds already cut out. */
export type ProgramDays = { programKey: string; from: string; to: string | null };

/** The programs of spans that touch the day, or any day from the first to the last. */
export function programsOnDays(spans: readonly ProgramDays[], startsOn: string, endsOn?: string | null): string[] {
  if (!startsOn) return [];
  const last = endsOn && endsOn > startsOn ? endsOn : startsOn;
  const touching = spans.filter((span) => span.from <= last && (span.to === null || span.to >= startsOn));
  return [...new Set(touching.map((span) => span.programKey))];
}
