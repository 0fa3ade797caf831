import { and, eq, inArray, type SQL } from "drizzle-orm";
import { members, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { termManagedBy } from "@/lib/terms/policy";
import { termLevelIs } from "@/lib/triage/list";
import type { TriageFilter } from "@/lib/triage/schema";
import { type ReportScope, reportScope } from "../program/scope";
import type { StandingFilter } from "./schema";
import "server-only";

export type StandingScope = Omit<ReportScope, "filter"> & { filter: StandingFilter };

/** So many years of first days, this one included, unless the address says which. */
const usualYears = 3;

/** Managers see their programs and countries, administrators all; anything else is as if it were not there. */
export async function standingScope(viewer: Viewer, filter: StandingFilter): Promise<StandingScope> {
  const { program, from, to, country } = filter;
  const scope = await reportScope(viewer, { program, from, to, country });
  const year = Number(scope.today.slice(0, 4)) - usualYears + 1;
  const period = from || to ? scope.period : { from: `${year}-01-01`, to: scope.today };
  return { ...scope, filter, period };
}

/** The terms asked about, joined with their members: those that the list of terms would show, whether they are served or over. */
export function termsAskedFor(viewer: Viewer, { filter, programs }: StandingScope): SQL | undefined {
  return and(
    termManagedBy(viewer),
    inArray(
      terms.programKey,
      programs.map(({ key }) => key),
    ),
    termAsked(filter),
  );
}

function termAsked({ country, level }: StandingFilter): SQL | undefined {
  return and(country && inArray(members.country, country), termLevelIs(level));
}

/** The filter of the list of terms behind the numbers of those that are served. */
export function listFilter({ filter }: StandingScope): TriageFilter {
  const { program, country, level } = filter;
  return { program: program ? [program] : undefined, country, level };
}

/** The address of that list, with some of it changed. */
export function listPath(scope: StandingScope, changes: TriageFilter = {}): string {
  return withQuery("/terms", { ...listFilter(scope), ...changes });
}

/** The address of this report with some of its filter changed; `anchor` is the list that it then shows. */
export function standingPath(scope: StandingScope, changes: StandingFilter, anchor: string): string {
  const { began, became, facts, fact, ...kept } = scope.filter;
  return `${withQuery("/reports/terms", { ...kept, ...changes })}#${anchor}`;
}

function withQuery(path: string, asked: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return `${path}${text && `?${text}`}`;
}

export const isMemberOfTerm = eq(members.id, terms.memberId);
