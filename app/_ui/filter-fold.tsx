"use client";

import { useFocusTrap } from "@mantine/hooks";
import { useSearchParams } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import classes from "./filter-fold.module.css";
import { Icon } from "./icon";
import { PlainButton } from "./plain/button";
import { useFilters } from "./use-filters";

type FilterFoldProps = {
  children: ReactNode;
  /** What the list shows now: "38 activities". */
  found?: string;
  /** Parameters that are none of these filters, such as a tab. */
  others?: readonly string[];
};

const neverFilters = ["q", "sort", "after", "page", "view", "month"];

/** On a desk the filters beside each other; on a phone one button that says how many are set, and a sheet with all of them. */
export function FilterFold({ children, found, others = [] }: FilterFoldProps) {
  const query = useSearchParams();
  const { set } = useFilters();
  const [isOpen, setOpen] = useState(false);
  const sheet = useFocusTrap(isOpen);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const names = [...new Set(query.keys())].filter((name) => ![...neverFilters, ...others].includes(name));
  const count = new Set(names.map((name) => (name === "to" ? "from" : name))).size;
  const clear = () => set(Object.fromEntries(names.map((name) => [name, undefined])));

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function press(event: KeyboardEvent) {
    if (isOpen && !event.defaultPrevented && event.key === "Escape") close();
  }

  const dialog = { role: "dialog", "aria-modal": true, "aria-label": "Filters", tabIndex: -1, onKeyDown: press };
  return (
    <>
      <PlainButton
        ref={button}
        className={classes.button}
        variant={count > 0 ? "light" : "default"}
        leftSection={<Icon name="filters" size={18} />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={count > 0 ? `Filters, ${count} set` : "Filters"}
        onClick={() => setOpen(true)}
      >
        Filters
        {count > 0 ? <b className={classes.count}>{count}</b> : null}
      </PlainButton>
      {isOpen ? (
        <button type="button" className={classes.behind} tabIndex={-1} aria-label="Close the filters" onClick={close} />
      ) : null}
      <div id={id} ref={sheet} className={classes.fold} data-open={isOpen || undefined} {...(isOpen && dialog)}>
        <div className={classes.head}>
          <b>Filters</b>
          {count > 0 ? <ClearAll onClear={clear} /> : null}
        </div>
        {children}
        {count > 0 ? (
          <span className={classes.clearAll}>
            <ClearAll onClear={clear} />
          </span>
        ) : null}
        <div className={classes.foot}>
          <PlainButton onClick={close}>{found ? `Show ${found}` : "Show the list"}</PlainButton>
        </div>
      </div>
    </>
  );
}

function ClearAll({ onClear }: { onClear: () => void }) {
  return (
    <PlainButton variant="subtle" size="compact-sm" onClick={onClear}>
      Clear all
    </PlainButton>
  );
}
