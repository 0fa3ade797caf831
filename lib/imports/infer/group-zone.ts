import { timeZones, timeZonesOf } from "@/lib/core/time-zones";
import { cleanText } from "../files/text";
import type { Question } from "../problem";
import type { Mapping } from "../schema";
import type { CellsByField } from "./cells";
import type { FileContext, HostGroup } from "./file-kind";
import { isPlaceholder } from "./placeholder";

/**
 * Collects whether a file of events tells times that nothing gives a zone to: its group has none, and without one the hours would
 * move. The zones of its country are suggested.
 */
export function groupZoneInference({ group }: FileContext, { defaults }: Mapping) {
  const timed = new Set<string>();
  return {
    see(cells: CellsByField) {
      if (!group || defaults.timeZone || !isPlaceholder(cells.text("time_zone"))) return;
      const named = cleanText(cells.text("group"));
      if (timed.has(named) || (isPlaceholder(named) && group.timeZone)) return;
      const written = ["day", "last_day", "starts_at"] as const;
      if (written.some((field) => cells.all(field).some(({ text }) => hasClock.test(text)))) timed.add(named);
    },
    /** `hosts` are the groups by what the file calls them. */
    questions(hosts: ReadonlyMap<string, HostGroup[]> = new Map()): Question[] {
      const held = [...timed].flatMap((named) =>
        isPlaceholder(named) ? (group ?? []) : (hosts.get(named)?.[0] ?? []),
      );
      const open = [...new Set(held)].filter(({ timeZone }) => !timeZone);
      const [first, ...others] = open;
      if (!first) return [];
      const near =
        first.country && open.every(({ country }) => country === first.country) ? timeZonesOf(first.country) : [];
      const isOneCountry = near.length > 0;
      const more = others.length === 1 ? "one more group" : `${others.length} more groups`;
      const [who, use] =
        others.length > 0 ? [`${first.name} and ${more} have`, "do they"] : [`${first.name} has`, "does the group"];
      return [
        {
          column: "timeZone",
          answer: "defaults",
          isBlocking: true,
          choices: near.length > 0 ? near : timeZones(),
          asks: `${who} no time zone, but the file has times. Which time zone ${use} use?${others.length > 0 && !isOneCountry ? " If they use different ones, save the time zone of each group first." : ""}`,
        },
      ];
    },
  };
}

const hasClock = /\d{1,2}[:h]\d\d|\d\s?[ap]m\b|T\d{4}/i;
