"use client";

import { Suspense, useEffect, useRef } from "react";
import { Icon } from "@/app/_ui/icon";
import { late } from "@/app/_ui/late";
import { Text } from "@/app/_ui/plain/text";
import { TypeIcon } from "@/app/_ui/type-icon";
import { useOpener } from "@/app/_ui/use-opener";
import classes from "./form.module.css";
import type { FormOptions } from "./options";

type Types = FormOptions["types"];
type TypePickerProps = { types: Types; value: string; error?: string; onChange: (key: string) => void };

const load = () => import("./type-list");
const TypeList = late(async () => (await load()).TypeList);

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
        <Text size="sm" above={4} role="alert" style={{ color: "var(--error)" }}>
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
  const { button, popup } = useOpener();

  function take(key: string) {
    onChange(key);
    popup?.onClose();
  }

  return (
    <>
      <button
        type="button"
        className={classes.all}
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        {...button}
      >
        All {types.length} <Icon name="chevronDown" size={16} />
      </button>
      {popup ? (
        <Suspense>
          <TypeList types={types} onTake={take} {...popup} />
        </Suspense>
      ) : null}
    </>
  );
}
