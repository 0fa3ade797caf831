import type { Typed } from "./form-types";

/** What an event still lacks once something was typed: what it cannot be saved without, then a goal, without which it counts nowhere. */
export function missingWords({ title, startsOn, goals }: Pick<Typed, "title" | "startsOn" | "goals">): string | null {
  const hasTitle = title.trim() !== "";
  if (!hasTitle && !startsOn) return null;
  if (!hasTitle) return "It still needs a title.";
  if (!startsOn) return "It still needs a day.";
  return (goals ?? []).length === 0 ? "It does not count for a program yet: choose a goal." : null;
}
