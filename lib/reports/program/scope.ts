import { type ActivityFilter, activitiesPath } from "@/lib/activities/filter";
import { type Catalogue, catalogue, type Program } from "@/lib/catalogue/get";
import { type Day, today } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { listInWords } from "@/lib/core/words";
import { countryName } from "@/lib/countries/names";
import { type CountedState, countedStates } from "@/lib/metrics/summary-rows";
import { getSettings } from "@/lib/settings/get";
import { quietDaysOf, type Settings } from "@/lib/settings/schema";
import { comparisonPeriod, type ReportPeriod, readReportPeriod } from "./period";
import type { ProgramFilter } from "./schema";
import "server-only";

export type ReportScope = {
  viewer: Viewer;
  filter: ProgramFilter;
  catalogue: Catalogue;
  /** All that the viewer may report on, and those that are asked about. */
  offered: Program[];
  programs: Program[];
  /** For each program asked about, the countries the viewer's role is for; null is every one. */
  reach: { programKey: string; countries: readonly string[] | null }[];
  today: Day;
  period: ReportPeriod;
  before: ReportPeriod & { name: string };
  /** By program: after how many days without anything logged a member is called quiet. */
  quietDays: Readonly<Record<string, number>>;
  /** Below which share of what advances its program a goal is named as weak, in percent; null never. */
  weakGoalShare: number | null;
};

/** Managers see their programs and countries, administrators all; anything else is as if it were not there. */
export async function reportScope(
  viewer: Viewer,
  filter: ProgramFilter,
  opensWith?: Settings["defaultPeriod"],
): Promise<ReportScope> {
  if (!isManager(viewer)) throw notFoundError("report");
  const everything = await catalogue();
  const offered = everything.programs.filter(({ key }) => managedCountries(viewer, key) !== undefined);
  const programs = filter.program ? offered.filter(({ key }) => key === filter.program) : offered;
  if (programs.length === 0) throw notFoundError("report");
  const day = today(viewer.timeZone);
  const settings = await getSettings(viewer);
  const period = readReportPeriod(filter, day, opensWith ?? settings.defaultPeriod);
  return {
    viewer,
    filter,
    catalogue: everything,
    offered,
    programs,
    reach: programs.map(({ key }) => ({ programKey: key, countries: managedCountries(viewer, key) ?? null })),
    today: day,
    period,
    before: comparisonPeriod(period, filter.compare),
    quietDays: quietDaysByProgram(programs, settings),
    weakGoalShare: settings.weakGoalShare,
  };
}

function quietDaysByProgram(programs: readonly Program[], settings: Settings): Record<string, number> {
  return Object.fromEntries(programs.map(({ key }) => [key, quietDaysOf(settings, key)]));
}

/** The days that make a member of these programs quiet, in words: "120 days", or "60 to 120 days" where programs differ. */
export function quietWords({ quietDays }: ReportScope): string {
  const days = Object.values(quietDays).sort((one, other) => one - other);
  const [least, most] = [days[0] ?? 0, days.at(-1) ?? 0];
  return least === most ? `${least} days` : `${least} to ${most} days, depending on the program`;
}

/**
 * The countries that the viewer's role limits this scope to, in words, for every figure and export: "Chile and Peru", or by program where
 * they differ; null where it is not limited.
 */
export function limitedCountries({ reach, programs }: Pick<ReportScope, "reach" | "programs">): string | null {
  if (reach.every(({ countries }) => countries === null)) return null;
  const words = reach.map(({ countries }) =>
    countries ? listInWords(countries.map(countryName).sort()) : "all countries",
  );
  const [first = ""] = words;
  if (words.every((each) => each === first)) return first;
  const nameOf = (key: string) => programs.find((program) => program.key === key)?.shortName ?? key;
  return reach.map(({ programKey }, place) => `${nameOf(programKey)}: ${words[place]}`).join("; ");
}

function managedCountries(viewer: Viewer, programKey: string): readonly string[] | null | undefined {
  if (viewer.isAdministrator) return null;
  return viewer.manages.find((scope) => scope.programKey === programKey)?.countries;
}

/** The states that the report counts, the same that its filter of activities names. */
export function countedStatesOf({ filter }: Pick<ReportScope, "filter">): CountedState[] {
  return filter.include === "unreviewed" ? [...countedStates] : ["confirmed"];
}

/** The filter of activities behind a figure: what `/activities` shows for it is exactly what was counted. */
export function countedActivitiesFilter(scope: ReportScope, changes: ActivityFilter = {}): ActivityFilter {
  const { filter, programs, period, reach } = scope;
  return {
    program: programs.map(({ key }) => key),
    state: countedStatesOf(scope),
    ...period,
    type: filter.type,
    country: filter.country,
    specialty: filter.specialty,
    level: filter.level,
    scope: reach.some(({ countries }) => countries) ? "managed" : undefined,
    ...changes,
  };
}

export function countedActivitiesPath(scope: ReportScope, changes?: ActivityFilter): string {
  return activitiesPath(countedActivitiesFilter(scope, changes));
}
