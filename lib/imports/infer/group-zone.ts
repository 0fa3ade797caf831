import { timeZones } from "@/lib/core/time-zones";
import type { Question } from "../problem";
import type { Mapping } from "../schema";
import type { CellsByField } from "./cells";
import type { FileContext } from "./file-kind";
import { isPlaceholder } from "./placeholder";

/**
 * Collects whether a file of events tells times that nothing gives a zone to: the group has none, and without one the hours would
 * move. The zones of its country are suggested.
 */
export function groupZoneInference({ group }: FileContext, { defaults }: Mapping) {
  const isOpen = group !== undefined && !group.timeZone && !defaults.timeZone;
  let isNeeded = false;
  return {
    see(cells: CellsByField) {
      if (!isOpen || isNeeded || !isPlaceholder(cells.text("time_zone"))) return;
      const written = ["day", "last_day", "starts_at"] as const;
      isNeeded = written.some((field) => cells.all(field).some(({ text }) => hasClock.test(text)));
    },
    questions(): Question[] {
      if (!isNeeded || !group) return [];
      const near = zonesOf(group.country);
      return [
        {
          column: "timeZone",
          answer: "defaults",
          isBlocking: true,
          choices: near.length > 0 ? near : timeZones(),
          asks: `${group.name} has no time zone, but the file has times. Which time zone does the group use?`,
        },
      ];
    },
  };
}

const hasClock = /\d{1,2}[:h]\d\d|\d\s?[ap]m\b|T\d{4}/i;

/** The time zones of a country, as far as this Node knows them. */
function zonesOf(country: string | null): string[] {
  if (!country) return [];
  const place = new Intl.Locale("und", { region: country });
  const found: unknown =
    "getTimeZones" in place && typeof place.getTimeZones === "function" ? place.getTimeZones() : [];
  const known = new Set(timeZones());
  return Array.isArray(found) ? found.map(String).filter((zone) => known.has(zone)) : [];
}
