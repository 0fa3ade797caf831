"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { plural } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { findAnything } from "./actions";
import { administrationAreas } from "./administration-areas";
import type { Jump } from "./jumps";
import classes from "./search-sheet.module.css";

type Found = Awaited<ReturnType<typeof findAnything>>;

const details = new Map<string, string>(administrationAreas.map(({ href, detail }) => [href, detail]));
const listId = "search-results";
const optionId = (place: number) => `search-result-${place}`;

/**
 * ⌘K: what can be done and the links of the sidebar until something is typed, then what the server finds. The field is a combobox, and the
 * result that Enter opens its active option. Late answers to earlier words are dropped.
 */
export function SearchSheet({ links, times }: { links: Jump[]; times: number }) {
  const router = useRouter();
  const sheet = useRef<HTMLDialogElement>(null);
  const latest = useRef("");
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const [isTrouble, setIsTrouble] = useState(false);
  const [active, setActive] = useState(0);

  // Each time that it is asked for, also the first.
  useEffect(() => {
    if (times > 0 && !sheet.current?.open) sheet.current?.showModal();
  }, [times]);

  const ask = useDebouncedCallback(async (words: string) => {
    try {
      const answer = await findAnything(words);
      if (latest.current === words) setFound(answer);
      setIsTrouble(false);
    } catch {
      setIsTrouble(true);
    }
  }, 180);

  function change(next: string) {
    const words = next.trim();
    latest.current = words;
    setQuery(next);
    setFound(null);
    setActive(0);
    if (words) ask(words);
  }

  const typed = query.trim().toLowerCase();
  const pages = links
    .filter(({ label, words }) => `${label} ${words ?? ""}`.toLowerCase().includes(typed))
    .map(({ label, href, icon = "groups" }) => ({ label, href, icon, detail: details.get(href) ?? "" }));
  const items = typed ? [...pages, ...(found ?? [])] : pages;
  const silence = isTrouble
    ? "Search did not answer. Try again."
    : found
      ? `Nothing found for “${query.trim()}”.`
      : "Looking…";

  function open(place: number) {
    const item = items[place];
    if (!item) return;
    sheet.current?.close();
    router.push(item.href);
  }

  function move(to: number) {
    const place = (to + items.length) % Math.max(1, items.length);
    setActive(place);
    document.getElementById(optionId(place))?.scrollIntoView({ block: "nearest" });
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Enter") open(active);
    else move(active + (event.key === "ArrowDown" ? 1 : -1));
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it closes it; on the keyboard Escape does.
    <dialog
      ref={sheet}
      className={classes.sheet}
      aria-label="Search or jump to"
      onClose={() => change("")}
      onClick={(event) => event.target === event.currentTarget && sheet.current?.close()}
    >
      <div className={classes.field}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Search or jump to"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? optionId(active) : undefined}
          placeholder="A person, a specialty, a group, a city, a title"
          autoComplete="off"
          value={query}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Results" className={classes.list}>
        {items.map((item, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox never has the focus itself.
          <div
            key={`${item.href} ${item.label}`}
            id={optionId(place)}
            role="option"
            aria-selected={place === active}
            className={classes.option}
            onPointerMove={() => setActive(place)}
            onClick={() => open(place)}
          >
            <Icon name={item.icon} />
            <span>
              {item.label}
              {item.detail ? <small>{item.detail}</small> : null}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className={items.length > 0 ? classes.unseen : classes.silence}>
        {items.length > 0 ? (typed && found ? plural(items.length, "result") : "") : silence}
      </p>
    </dialog>
  );
}
