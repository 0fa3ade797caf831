import { and, asc, eq, isNotNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { members, terms } from "@/db/schema";
import type { ReportControl } from "@/lib/core/report";
import { countryName } from "@/lib/countries/names";
import { ofSpecialtyPrograms } from "@/lib/terms/list";
import type { ReportScope } from "./scope";
import { termsInScope } from "./term-holders";
import "server-only";

export type ReportChoices = Awaited<ReturnType<typeof reportChoices>>;

/** What can be chosen in the filter: countries, specialties and levels that members of the programs have. */
export async function reportChoices(scope: ReportScope) {
  const all = { ...scope, filter: {} };
  const each = async (column: typeof terms.detail | typeof terms.level | typeof members.country, also?: SQL) => {
    const rows = await db
      .selectDistinct({ value: column })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(and(termsInScope(all), isNotNull(column), also))
      .orderBy(asc(column))
      .limit(400);
    return rows.flatMap(({ value }) => (value ? [{ value, label: value }] : []));
  };
  const countries = (await each(members.country)).map(({ value }) => ({ value, label: countryName(value) }));
  return {
    countries: countries.sort((one, other) => one.label.localeCompare(other.label, "en")),
    specialties: await each(terms.detail, ofSpecialtyPrograms()),
    levels: await each(terms.level),
  };
}

/** The filter bar: only the viewer's own programs, and only choices that exist. */
export function programControls(scope: ReportScope, choices: ReportChoices): ReportControl[] {
  const some = (param: string, label: string, options: { value: string; label: string }[], isMultiple = false) =>
    options.length > 1 ? [{ kind: "choice" as const, param, label, options, isMultiple }] : [];
  const programs = scope.offered.map(({ key, shortName }) => ({ value: key, label: shortName }));
  return [
    { kind: "period", label: periodWords(scope), today: scope.today },
    {
      kind: "choice",
      param: "compare",
      label: `Compared with ${scope.before.name}`,
      options: [{ value: "before", label: "Compared with the days just before" }],
    },
    ...some("program", programs.length === 5 ? "All five programs" : "All programs", programs),
    ...some("country", "All countries", choices.countries, true),
    ...some("specialty", "Any specialty", choices.specialties),
    // Levels are each program's own words.
    ...(scope.programs.length === 1 || scope.filter.level ? some("level", "Any level", choices.levels) : []),
    ...some(
      "type",
      "Any type",
      scope.catalogue.activityTypes.map(({ key, name }) => ({ value: key, label: name })),
      true,
    ),
    {
      kind: "choice",
      param: "include",
      label: "Confirmed only",
      options: [{ value: "unreviewed", label: "Including unreviewed" }],
    },
  ];
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function periodWords({ period }: ReportScope): string {
  const month = (day: string) => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
  const words = period.from.endsWith("-01") ? month : (day: string) => `${Number(day.slice(8))} ${month(day)}`;
  return `${words(period.from)} to ${words(period.to)}`;
}
