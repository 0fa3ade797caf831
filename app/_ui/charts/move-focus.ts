import type { KeyboardEvent } from "react";

const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Roving focus over the links of a table: arrows, Home and End move; the cell left behind leaves the tab order. */
export function moveFocus(event: KeyboardEvent, within: HTMLElement) {
  const step = steps[event.key];
  const from = event.target;
  if (!step || !(from instanceof HTMLElement) || !from.dataset.goal || event.altKey || event.ctrlKey || event.metaKey)
    return;
  const rows = [...within.querySelectorAll("tbody tr")].map((row) => [
    ...row.querySelectorAll<HTMLElement>("a[data-goal]"),
  ]);
  const row = rows.findIndex((cells) => cells.includes(from));
  const column = rows[row]?.indexOf(from) ?? 0;
  const line = rows[Math.min(rows.length - 1, Math.max(0, row + step[0]))] ?? [];
  const next = line[Math.min(line.length - 1, Math.max(0, column + step[1]))];
  event.preventDefault();
  if (!next || next === from) return;
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
