import { type FormEvent, useEffect, useRef, useState } from "react";

/**
 * Tick boxes in rows that the server made: they are plain ones, with a value, and what is ticked is read from them. A box with
 * `data-every` ticks all others; with Shift, a box does the same to all from the last one on.
 */
export function useTicks<Area extends HTMLElement>() {
  const area = useRef<Area>(null);
  const last = useRef<string>(undefined);
  const [shown, setShown] = useState({ ticked: [] as string[], of: 0 });

  const boxes = () => [...(area.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox][value]") ?? [])];

  function read() {
    const all = boxes();
    const ticked = all.filter((box) => box.checked).map(({ value }) => value);
    for (const box of all) box.closest("tr")?.setAttribute("aria-selected", String(box.checked));
    const every = area.current?.querySelector<HTMLInputElement>("input[data-every]");
    if (every) {
      every.checked = ticked.length > 0 && ticked.length === all.length;
      every.indeterminate = ticked.length > 0 && ticked.length < all.length;
    }
    if (ticked.join() !== shown.ticked.join() || all.length !== shown.of) setShown({ ticked, of: all.length });
  }

  // Who was quicker than the script ticked them all.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the script arrives
  useEffect(() => {
    if (area.current?.querySelector<HTMLInputElement>("input[data-every]")?.checked) tickAll(true);
  }, []);

  // Rows come and go with each answer of the server.
  useEffect(read);

  function tickAll(isTicked: boolean) {
    for (const box of boxes()) box.checked = isTicked;
    read();
  }

  function onChange({ target, nativeEvent }: FormEvent<Area>) {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return read();
    if (target.dataset.every !== undefined) return tickAll(target.checked);
    const all = boxes();
    const [from, to] = [all.findIndex(({ value }) => value === last.current), all.indexOf(target)];
    // A box changes by a press, which knows the key.
    if (nativeEvent instanceof MouseEvent && nativeEvent.shiftKey && from >= 0)
      for (const box of all.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = target.checked;
    last.current = target.value;
    read();
  }

  return {
    area,
    ticked: shown.ticked,
    isEvery: shown.of > 0 && shown.ticked.length === shown.of,
    tickAll,
    onChange,
  };
}
