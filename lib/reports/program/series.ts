import "server-only";
import { addMonths } from "../../clock";
import { countryName } from "../../countries/names/rules";
import type { Loaded } from "./load";
import { isCounted } from "./matrix";
import { daysIn, monthsOf } from "./rules";
import { recordsPath } from "./scope";

/** Every month of the period with the one it is compared with beside it; the running one is marked as not over yet. */
export function monthSeries({ scope, activities }: Loaded) {
  const { period, before, today } = scope;
  const count = (rows: Loaded["activities"]["now"], month: string) =>
    rows.filter((row) => row.month === month && isCounted(scope, row)).reduce((sum, row) => sum + row.count, 0);
  const months = monthsOf(period);
  const earlier = monthsOf(before);
  return months.map((month, place) => ({
    key: month,
    count: count(activities.now, month),
    before: count(activities.before, earlier[place + earlier.length - months.length] ?? ""),
    href: recordsPath(scope, daysIn(month, period)),
    isPartial: month === today.slice(0, 7) && today < `${addMonths(`${month}-01`, 1)}`,
  }));
}

/** Types that anything was counted under, the most frequent first. */
export function typeSeries({ scope, activities }: Loaded) {
  const count = (rows: Loaded["activities"]["now"], type: string) =>
    rows.filter((row) => row.type === type && isCounted(scope, row)).reduce((sum, row) => sum + row.count, 0);
  return scope.catalogue.activityTypes
    .map((type) => ({
      key: type.key,
      name: type.name,
      count: count(activities.now, type.key),
      before: count(activities.before, type.key),
      href: recordsPath(scope, { type: [type.key] }),
    }))
    .filter((type) => type.count > 0 || type.before > 0)
    .sort((one, other) => other.count - one.count);
}

/** Countries by name; what could not be resolved stands apart, as it was written. */
export function countrySeries({ scope, countries }: Loaded) {
  return {
    known: countries.flatMap(({ country, count }) =>
      country
        ? [{ key: country, name: countryName(country), count, href: recordsPath(scope, { country: [country] }) }]
        : [],
    ),
    toSettle: countries.flatMap(({ country, asWritten, count }) =>
      country === null && asWritten ? [{ key: asWritten, name: asWritten, count }] : [],
    ),
  };
}

export function specialtySeries({ scope, specialties }: Loaded) {
  return specialties.flatMap(({ detail, count }) =>
    detail ? [{ key: detail, name: detail, count, href: recordsPath(scope, { specialty: detail }) }] : [],
  );
}

export const stateNames = {
  invited: "Invited",
  active: "Active",
  on_hold: "On hold",
  grace: "Grace",
  ended: "Ended",
} as const;
