import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { MapPoint } from "./world-map-kinds";

type Opened = { keys: string[]; isByHand: boolean };
type Around = {
  points: MapPoint[];
  selectedKey?: string;
  ground: RefObject<HTMLElement | null>;
  surface: RefObject<HTMLElement | null>;
};

/** Whose card is open: the page's selection until somebody opens another or closes it. Esc closes. */
export function useOpened({ points, selectedKey, ground, surface }: Around) {
  const [state, setState] = useState<Opened | undefined>(selected(selectedKey));
  const [seen, setSeen] = useState(selectedKey);
  if (seen !== selectedKey) {
    setSeen(selectedKey);
    setState(selected(selectedKey));
  }
  const there = points.filter(({ key }) => state?.keys.includes(key));
  const opened = state && there.length > 0 ? { points: there, isByHand: state.isByHand } : undefined;

  /** Focus that was in the card goes back to its shape, or to the map where the shape is gone. */
  function close() {
    const inCard = document.activeElement?.closest("[data-map-card]");
    flushSync(() => setState(undefined));
    if (!inCard) return;
    const shapes = [...(ground.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
    const shape = shapes.find(({ dataset }) => dataset.place === there[0]?.key);
    (shape ?? surface.current)?.focus({ preventScroll: true });
  }

  const isOpen = opened !== undefined;
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [isOpen]);

  const open = (some: MapPoint[]) => setState({ keys: some.map(({ key }) => key), isByHand: true });
  return { opened, open, close };
}

function selected(key?: string): Opened | undefined {
  return key === undefined ? undefined : { keys: [key], isByHand: false };
}
