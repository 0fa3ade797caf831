"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { useSingleKeys } from "../_ui/single-keys";

const row = "[data-notification]";

/** J and K move the focus from row to row inside, Enter follows the row that has it, E marks it as read. Not below what lies over them. */
export function useRowKeys(inside: RefObject<HTMLElement | null>): void {
  useSingleKeys({
    j: () => move(inside.current, 1),
    k: () => move(inside.current, -1),
    e: () => markRead(inside.current),
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLElement) || !event.target.matches(row)) return;
    if (inside.current?.contains(event.target)) event.target.querySelector("a")?.click();
  });
  useEffect(() => {
    document.documentElement.addEventListener("keydown", press);
    return () => document.documentElement.removeEventListener("keydown", press);
  }, []);
}

function move(inside: HTMLElement | null, by: 1 | -1): void {
  if (!inside || isBelow(inside)) return;
  const rows = rowsIn(inside);
  const at = rows.findIndex((one) => one.contains(document.activeElement));
  const next = rows[at === -1 ? 0 : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** The row goes with it, so that the next one has the focus before. */
function markRead(inside: HTMLElement | null): void {
  if (!inside || isBelow(inside)) return;
  const rows = rowsIn(inside);
  const at = rows.findIndex((one) => one.contains(document.activeElement));
  const button = rows[at]?.querySelector<HTMLButtonElement>("[data-mark-read]");
  if (!button) return;
  (rows[at + 1] ?? rows[at - 1])?.focus();
  button.click();
}

function rowsIn(inside: HTMLElement): HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>(row)];
}

/** Whether a window lies over these rows. */
function isBelow(inside: HTMLElement): boolean {
  const opened = document.querySelector("dialog[open], [role=dialog][aria-modal=true]");
  return opened !== null && !opened.contains(inside);
}
