"use client";

import { useEffect, useRef, useState } from "react";
import classes from "./filter-bar.module.css";
import { Icon } from "./icon";
import { Key } from "./keyboard-key";
import { useSingleKeys } from "./single-keys";
import { useFilters } from "./use-filters";

type FilterSearchProps = { param?: string; placeholder?: string; label?: string };

/** Words to look for, written into the URL a moment after the last key; "/" goes to it, Escape leaves it. */
export function FilterSearch({ param = "q", ...words }: FilterSearchProps) {
  const label = words.label ?? words.placeholder ?? "Search";
  const placeholder = words.placeholder ?? label;
  const filters = useFilters();
  const present = filters.one(param);
  const [typed, setTyped] = useState(present);
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(present);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSingleKeys({ "/": () => field.current?.focus() });

  useEffect(() => {
    if (present !== sent.current) {
      clearTimeout(timer.current);
      sent.current = present;
      setTyped(present);
    }
  }, [present]);

  useEffect(() => () => clearTimeout(timer.current), []);

  function change(words: string) {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = words.trim();
      filters.set({ [param]: words.trim() });
    }, 300);
  }

  return (
    <div className={classes.search} data-search>
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          // What was typed stays; single keys work again.
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {typed ? (
        <button type="button" aria-label="Clear the search" onClick={() => change("")}>
          <Icon name="cross" size={14} />
        </button>
      ) : (
        <Key>/</Key>
      )}
    </div>
  );
}
