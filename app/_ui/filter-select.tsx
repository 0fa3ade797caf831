"use client";

import { Suspense, useState } from "react";
import { chosenWords } from "./chosen-words";
import { FilterChip } from "./filter-chip";
import { late } from "./late";
import { useFilters } from "./use-filters";

export type FilterOption = { value: string; label: string };

type FilterSelectProps = {
  /** The URL parameter; with `isMultiple` it is repeated. */
  param: string;
  /** Said while nothing is set: "All countries", "Program". */
  label: string;
  /** All there is to pick from; with `load`, what is picked already. */
  options: FilterOption[];
  /** Gets a long list when the filter opens, so that no page carries it. */
  load?: () => Promise<FilterOption[]>;
  icon?: string;
  isMultiple?: boolean;
};

const FilterList = late(async () => (await import("./filter-list")).FilterList);

/** A filter with a list to pick from; the list and its script come when it is first opened. */
export function FilterSelect({ param, label, options, load, icon, isMultiple }: FilterSelectProps) {
  const filters = useFilters();
  const [loaded, setLoaded] = useState<FilterOption[]>([]);
  const [isAsked, setAsked] = useState(false);
  const values = filters.all(param);
  const known = [...options.filter(({ value }) => !loaded.some((one) => one.value === value)), ...loaded];
  const chosen = known.filter((option) => values.includes(option.value));
  // What is no option is dropped by whoever reads the address: it still can be cleared, and says nothing.
  const words = chosenWords(chosen.map((option) => option.label)) || label;
  const chip = {
    icon,
    name: label,
    isSet: values.length > 0,
    onClear: () => filters.set({ [param]: undefined }),
    children: words,
  };
  const spoken = values.length > 0 && words !== label ? `${label}: ${words}` : label;

  function ask() {
    setAsked(true);
    load?.().then(setLoaded, () => setLoaded([]));
  }

  function pick(value: string) {
    if (!isMultiple) return filters.set({ [param]: values.includes(value) ? undefined : value });
    filters.set({ [param]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
  }

  const closed = (
    <FilterChip
      {...chip}
      button={{
        role: "combobox",
        onClick: ask,
        onKeyDown: ({ key }) => ["ArrowDown", "ArrowUp"].includes(key) && ask(),
        "aria-label": spoken,
        "aria-haspopup": "listbox",
        "aria-expanded": false,
      }}
    />
  );
  if (!isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <FilterList
        {...{ label, values, chip, spoken, pick, isMultiple }}
        options={known}
        isLoading={Boolean(load) && loaded.length === 0}
      />
    </Suspense>
  );
}
