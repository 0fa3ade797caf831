import { addMonths } from "@/lib/core/clock";
import { countryName } from "@/lib/countries/names";
import { isStateCounted } from "./coverage-matrix";
import type { ProgramReportData } from "./load";
import { monthsInPeriod, monthWithinPeriod } from "./period";
import { countedActivitiesPath } from "./scope";
import "server-only";

type Counted = Pick<ProgramReportData, "scope" | "activities">;

/** Every month of the period with the one it is compared with beside it; the running one is marked as not over yet. */
export function monthSeries({ scope, activities }: Counted) {
  const { period, before, today } = scope;
  const count = (rows: ProgramReportData["activities"]["now"], month: string) =>
    rows.filter((row) => row.month === month && isStateCounted(scope, row)).reduce((sum, row) => sum + row.count, 0);
  const months = monthsInPeriod(period);
  const earlier = monthsInPeriod(before);
  return months.map((month, place) => ({
    key: month,
    count: count(activities.now, month),
    before: count(activities.before, earlier[place + earlier.length - months.length] ?? ""),
    href: countedActivitiesPath(scope, monthWithinPeriod(month, period)),
    isPartial: month === today.slice(0, 7) && today < `${addMonths(`${month}-01`, 1)}`,
  }));
}

/** Types that anything was counted under, the most frequent first. */
export function typeSeries({ scope, activities }: Counted) {
  const count = (rows: ProgramReportData["activities"]["now"], type: string) =>
    rows.filter((row) => row.type === type && isStateCounted(scope, row)).reduce((sum, row) => sum + row.count, 0);
  return scope.catalogue.activityTypes
    .map((type) => ({
      key: type.key,
      name: type.name,
      count: count(activities.now, type.key),
      before: count(activities.before, type.key),
      href: countedActivitiesPath(scope, { type: [type.key] }),
    }))
    .filter((type) => type.count > 0 || type.before > 0)
    .sort((one, other) => other.count - one.count);
}

/** Countries by name; what could not be resolved stands apart, as it was written. */
export function countrySeries({ scope, countries }: Pick<ProgramReportData, "scope" | "countries">) {
  return {
    known: countries.flatMap(({ country, count }) =>
      country
        ? [
            {
              key: country,
              name: countryName(country),
              count,
              href: countedActivitiesPath(scope, { country: [country] }),
            },
          ]
        : [],
    ),
    toSettle: countries.flatMap(({ country, asWritten, count }) =>
      country === null && asWritten ? [{ key: asWritten, name: asWritten, count }] : [],
    ),
  };
}

export function specialtySeries({ scope, specialties }: ProgramReportData) {
  return specialties.flatMap(({ detail, count }) =>
    detail ? [{ key: detail, name: detail, count, href: countedActivitiesPath(scope, { specialty: detail }) }] : [],
  );
}

export const termStateLabels = {
  invited: "Invited",
  active: "Active",
  on_hold: "On hold",
  grace: "Grace",
  ended: "Ended",
} as const;
