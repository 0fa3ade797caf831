"use client";

import { Suspense, useState } from "react";
import { FilterChip } from "./filter-chip";
import { formatDays } from "./format";
import { late } from "./late";
import { periodPresets } from "./period-presets";
import { useFilters } from "./use-filters";

type FilterPeriodProps = {
  /** YYYY-MM-DD where the viewer is. */
  today: string;
  /** Said while nothing is set, such as "Any time" or "20 Nov 2025 to 19 Nov 2026". */
  label: string;
  fromParam?: string;
  toParam?: string;
};

const PeriodPopover = late(async () => (await import("./period-popover")).PeriodPopover);

/** From a day to a day, both included, with presets; either end may stay open. Its form comes when it is first opened. */
export function FilterPeriod({ today, label, fromParam = "from", toParam = "to" }: FilterPeriodProps) {
  const filters = useFilters();
  const [isAsked, setAsked] = useState(false);
  const [first, last] = [filters.one(fromParam), filters.one(toParam)].map((day) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : "",
  );
  const [from = "", to = ""] = first && last && first > last ? [last, first] : [first, last];
  const presets = periodPresets(today);
  const preset = presets.find((one) => one.from === from && one.to === to);
  const words =
    preset?.label ??
    (from && to ? formatDays(from, to) : from ? `Since ${formatDays(from)}` : to ? `Until ${formatDays(to)}` : label);
  const set = (start: string, end: string) => filters.set({ [fromParam]: start, [toParam]: end });
  const chip = {
    icon: "calendar",
    name: "period",
    isSet: Boolean(from || to),
    onClear: () => set("", ""),
    children: words,
  };
  const closed = (
    <FilterChip
      {...chip}
      button={{ onClick: () => setAsked(true), "aria-expanded": false, "aria-haspopup": "dialog" }}
    />
  );
  if (!isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <PeriodPopover {...{ chip, presets, from, to, today }} onSet={set} />
    </Suspense>
  );
}
