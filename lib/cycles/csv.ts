import { dayInWords } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { managedCountryNames } from "@/lib/countries/managed-names";
import { countryName } from "@/lib/countries/names";
import { decisionInWords } from "./letters/kinds";
import type { CycleScope } from "./policy";
import type { CycleTermFilter } from "./schema";
import { type CycleTermRow, listCycleTerms } from "./terms";
import "server-only";

export const cycleCsvColumns = [
  ...["name", "country", "level", "first_day", "last_day"],
  ...["decision", "reason", "decided_at", "letter", "counted_for"],
] as const;

const atOnce = 500;
const letterWords = { waiting: "waits", held: "no reason yet", sent: "sent" };

/** The terms of a cycle that the viewer manages and the filter names, with what was decided, in slices; and the countries that a manager is limited to. */
export async function* cycleCsvSlices(
  viewer: Viewer,
  cycle: CycleScope,
  filter: CycleTermFilter,
): AsyncGenerator<string[][]> {
  const countedFor = managedCountryNames(viewer, cycle.programKey) ?? "";
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listCycleTerms>> = await listCycleTerms(viewer, cycle, {
      filter,
      after,
      size: atOnce,
    });
    yield page.rows.map((row) => [...cycleCsvLine(row), countedFor]);
    after = page.next;
  } while (after !== null);
}

function cycleCsvLine({ name, country, level, startsOn, endsOn, decision }: CycleTermRow): string[] {
  const until = decision?.untilOn ? dayInWords(decision.untilOn) : null;
  return [
    ...[name, country ? countryName(country) : "", level ?? "", startsOn, endsOn ?? ""],
    decision ? decisionInWords(decision, until) : "to decide",
    decision?.reason ?? "",
    decision?.decidedAt.toISOString() ?? "",
    decision ? letterWords[decision.letterState] : "",
  ];
}
