"use client";

import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { BulkBar, type Selection } from "./bulk-bar";
import { useTicks } from "./use-ticks";

/** `isAll`: everything that the filter finds, not only the rows in view. */
type SelectionTableProps = {
  /** How many the filter finds altogether; gives "Select all 812". */
  total?: number;
  /** Buttons of the bulk bar; each should say its number. */
  actions: (selection: Selection) => ReactNode;
  /** A `DataTable` with `isSelectable`. */
  children: ReactNode;
};

/** Around a table with tick boxes: a bulk bar above it while rows are ticked; Esc clears. */
export function SelectionTable({ total, actions, children }: SelectionTableProps) {
  const { area, ticked, isEvery, tickAll, onChange } = useTicks<HTMLDivElement>();
  const [isAllAsked, setAllAsked] = useState(false);
  const isAll = isAllAsked && isEvery;
  const count = isAll ? (total ?? ticked.length) : ticked.length;

  function clear() {
    setAllAsked(false);
    tickAll(false);
  }

  useHotkeys([["Escape", clear]]);
  const selection = { ids: ticked, isAll, count, clear };
  const every = {
    "aria-label": "Select every row in view",
    checked: isEvery,
    indeterminate: !isEvery,
    onChange: () => {
      setAllAsked(false);
      tickAll(!isEvery);
    },
  };

  return (
    <>
      {count > 0 ? (
        <BulkBar
          selection={selection}
          every={every}
          total={total}
          onAll={() => {
            setAllAsked(true);
            tickAll(true);
          }}
          actions={actions(selection)}
        />
      ) : null}
      <div
        ref={area}
        onChange={(event) => {
          setAllAsked(false);
          onChange(event);
        }}
      >
        {children}
      </div>
    </>
  );
}
