"use client";

import { Combobox, Group, useCombobox } from "@mantine/core";
import { useState } from "react";
import { FilterChip } from "./filter-chip";
import { Icon } from "./icon";
import { normalizeText } from "./normalize-text";
import { useFilters } from "./use-filters";

type FilterSelectProps = {
  /** The URL parameter; with `isMultiple` it is repeated. */
  param: string;
  /** Said while nothing is set: "All countries", "Program". */
  label: string;
  options: { value: string; label: string }[];
  icon?: string;
  isMultiple?: boolean;
};

/** A filter with a list to pick from, searchable when long. */
export function FilterSelect({ param, label, options, icon, isMultiple }: FilterSelectProps) {
  const filters = useFilters();
  const [typed, setTyped] = useState("");
  const isLong = options.length > 8;
  const combobox = useCombobox({
    onDropdownOpen: () => (isLong ? combobox.focusSearchInput() : combobox.focusTarget()),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped("");
    },
  });
  const values = filters.all(param);
  const chosen = options.filter((option) => values.includes(option.value));
  const shown = options.filter((option) => normalizeText(option.label).includes(normalizeText(typed)));
  // What is no option is dropped by whoever reads the address: it still can be cleared, and says nothing.
  const words = chosen.length > 1 ? `${chosen[0]?.label} and ${chosen.length - 1} more` : (chosen[0]?.label ?? label);

  function pick(value: string) {
    if (!isMultiple) {
      filters.set({ [param]: values.includes(value) ? undefined : value });
      return combobox.closeDropdown();
    }
    filters.set({ [param]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
  }

  return (
    <Combobox store={combobox} onOptionSubmit={pick} width={260} position="bottom-start" shadow="lg" radius="md">
      <Combobox.DropdownTarget>
        <span style={{ display: "inline-flex" }}>
          <Combobox.EventsTarget targetType="button" withExpandedAttribute>
            <FilterTarget
              icon={icon}
              name={label}
              isSet={values.length > 0}
              words={words}
              onToggle={() => combobox.toggleDropdown()}
              onClear={() => filters.set({ [param]: undefined })}
            />
          </Combobox.EventsTarget>
        </span>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        {isLong ? (
          <Combobox.Search
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            placeholder="Find"
            aria-label={`Find in ${label}`}
          />
        ) : null}
        <Combobox.Options mah={300} style={{ overflowY: "auto" }} aria-label={label}>
          {shown.map(({ value, label: name }) => (
            <Combobox.Option
              key={value}
              value={value}
              active={values.includes(value)}
              aria-selected={values.includes(value)}
            >
              <Group gap="xs" wrap="nowrap" justify="space-between">
                {name}
                {values.includes(value) ? <Icon name="check" size={16} /> : null}
              </Group>
            </Combobox.Option>
          ))}
          {shown.length === 0 ? <Combobox.Empty>Nothing has this name.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

type FilterTargetProps = React.ComponentProps<"button"> & {
  icon?: string;
  name: string;
  isSet: boolean;
  words: string;
  onToggle: () => void;
  onClear: () => void;
};

/** Hands what the combobox asks of its target to the chip's button. */
function FilterTarget({ icon, name, isSet, words, onToggle, onClear, ...button }: FilterTargetProps) {
  const spoken = isSet && words !== name ? `${name}: ${words}` : name;
  return (
    <FilterChip
      icon={icon}
      name={name}
      isSet={isSet}
      onClear={onClear}
      button={{ ...button, onClick: onToggle, "aria-label": spoken }}
    >
      {words}
    </FilterChip>
  );
}
