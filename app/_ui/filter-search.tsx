"use client";

import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import classes from "./filter-bar.module.css";
import { Icon } from "./icon";
import { Key } from "./keyboard-key";
import { useSingleKeys } from "./single-keys";
import { useFilters } from "./use-filters";

type FilterSearchProps = { param?: string; placeholder?: string; label?: string };

/** Words to look for, written into the URL a moment after the last key; "/" goes to it. */
export function FilterSearch({ param = "q", ...words }: FilterSearchProps) {
  const label = words.label ?? words.placeholder ?? "Search";
  const placeholder = words.placeholder ?? label;
  const filters = useFilters();
  const present = filters.one(param);
  const [typed, setTyped] = useState(present);
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(present);
  const send = useDebouncedCallback((words: string) => {
    sent.current = words.trim();
    filters.set({ [param]: words.trim() });
  }, 300);
  useSingleKeys({ "/": () => field.current?.focus() });

  useEffect(() => {
    if (present !== sent.current) {
      sent.current = present;
      setTyped(present);
    }
  }, [present]);

  function change(words: string) {
    setTyped(words);
    send(words);
  }

  return (
    <TextInput
      ref={field}
      className={classes.search}
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<Icon name="search" size={16} />}
      rightSection={
        typed ? <CloseButton size="sm" aria-label="Clear the search" onClick={() => change("")} /> : <Key>/</Key>
      }
    />
  );
}
