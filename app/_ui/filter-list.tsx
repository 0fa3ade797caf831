"use client";

import { Combobox, useCombobox } from "@mantine/core";
import { type ComponentProps, useEffect, useState } from "react";
import { FilterChip } from "./filter-chip";
import type { FilterOption } from "./filter-select";
import { Icon } from "./icon";
import { normalizeText } from "./normalize-text";
import { Row } from "./plain/row";

type Chip = Omit<ComponentProps<typeof FilterChip>, "button">;

type FilterListProps = {
  label: string;
  options: FilterOption[];
  values: string[];
  isLoading: boolean;
  isMultiple?: boolean;
  chip: Chip;
  /** What the chip's button is called. */
  spoken: string;
  pick: (value: string) => void;
};

/** The filter once it was opened: its list stands open at first, and can be searched when it is long. */
export function FilterList(props: FilterListProps) {
  const { label, options, values, isLoading, isMultiple, chip, spoken, pick } = props;
  const [typed, setTyped] = useState("");
  const isLong = options.length > 8;
  const combobox = useCombobox({
    onDropdownOpen: () => (isLong ? combobox.focusSearchInput() : combobox.focusTarget()),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped("");
    },
  });
  const shown = options.filter((option) => normalizeText(option.label).includes(normalizeText(typed)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, since whoever pressed waits for the list
  useEffect(() => combobox.openDropdown(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a list that came later turns out to be long
  useEffect(() => {
    if (isLong && combobox.dropdownOpened) combobox.focusSearchInput();
  }, [isLong]);

  function submit(value: string) {
    pick(value);
    if (!isMultiple) combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={260} position="bottom-start" shadow="lg" radius="md">
      <Combobox.DropdownTarget>
        <span style={{ display: "inline-flex" }}>
          <Combobox.EventsTarget targetType="button" withExpandedAttribute>
            <FilterTarget chip={chip} spoken={spoken} onToggle={() => combobox.toggleDropdown()} />
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
              <Row gap={8} isNowrap justify="between">
                {name}
                {values.includes(value) ? <Icon name="check" size={16} /> : null}
              </Row>
            </Combobox.Option>
          ))}
          {shown.length === 0 && !isLoading ? <Combobox.Empty>Nothing has this name.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

type FilterTargetProps = ComponentProps<"button"> & { chip: Chip; spoken: string; onToggle: () => void };

/** Hands what the combobox asks of its target to the chip's button. */
function FilterTarget({ chip, spoken, onToggle, ...button }: FilterTargetProps) {
  return <FilterChip {...chip} button={{ ...button, onClick: onToggle, "aria-label": spoken }} />;
}
