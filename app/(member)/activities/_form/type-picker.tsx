"use client";

import { Popover, ScrollArea, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { normalizeText } from "@/app/_ui/normalize-text";
import { TypeIcon } from "@/app/_ui/type-icon";
import classes from "./form.module.css";
import type { FormOptions } from "./options";

type Types = FormOptions["types"];
type TypePickerProps = { types: Types; value: string; error?: string; onChange: (key: string) => void };

/** The common types as chips, the others behind a searchable list; the chosen one always stands in the row. */
export function TypePicker({ types, value, error, onChange }: TypePickerProps) {
  const common = types.filter((type) => type.isCommon);
  const chosen = types.find((type) => type.key === value);
  const row = chosen && !chosen.isCommon ? [chosen, ...common] : common;
  const chips = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (value) showChosen(chips.current);
  }, [value]);
  return (
    <>
      <div ref={chips} className={classes.chips} role="radiogroup" aria-label="What was it?">
        {row.map((type) => (
          <label key={type.key} className={classes.chip} data-chosen={type.key === value || undefined}>
            <input
              type="radio"
              name="type"
              value={type.key}
              checked={type.key === value}
              onChange={() => onChange(type.key)}
            />
            <TypeIcon icon={type.icon} />
            {type.name}
          </label>
        ))}
        <AllTypes
          types={types}
          onChange={(key) => {
            if (key === value) showChosen(chips.current);
            else onChange(key);
          }}
        />
      </div>
      {error ? (
        <Text fz="sm" c="var(--error)" mt={4} role="alert">
          {error}
        </Text>
      ) : null}
    </>
  );
}

/** On a phone the row scrolls sideways: only the row moves, and only where the chosen chip is out of sight. */
function showChosen(row: HTMLDivElement | null) {
  const chip = row?.querySelector("[data-chosen]")?.getBoundingClientRect();
  if (!row || !chip) return;
  const place = row.getBoundingClientRect();
  if (chip.left >= place.left && chip.right <= place.right) return;
  row.scrollTo({ left: row.scrollLeft + chip.left - place.left - 16 });
}

function AllTypes({ types, onChange }: Pick<TypePickerProps, "types" | "onChange">) {
  const [isOpen, { close, toggle }] = useDisclosure();
  const [typed, setTyped] = useState("");
  const shown = types.filter((type) => normalizeText(type.name).includes(normalizeText(typed)));

  function take(key: string) {
    onChange(key);
    setTyped("");
    close();
  }

  return (
    <Popover opened={isOpen} onChange={close} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.all} aria-expanded={isOpen} aria-haspopup="dialog" onClick={toggle}>
          All {types.length} <Icon name="chevronDown" size={16} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label="All types">
        <TextInput
          data-autofocus
          aria-label="Find a type"
          placeholder="Find a type"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (shown[0]) take(shown[0].key);
          }}
        />
        <ScrollArea.Autosize mah={300} mt={6} type="auto">
          {shown.map((type) => (
            <UnstyledButton key={type.key} className={classes.option} onClick={() => take(type.key)}>
              <TypeIcon icon={type.icon} /> {type.name}
            </UnstyledButton>
          ))}
          {shown.length === 0 ? (
            <Text fz="sm" c="var(--second)" p="xs">
              No type has this name. Choose “Other” for anything else.
            </Text>
          ) : null}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
