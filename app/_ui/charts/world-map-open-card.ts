import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { MapPoint } from "./world-map-kinds";

type Around = {
  points: MapPoint[];
  ground: RefObject<HTMLElement | null>;
  surface: RefObject<HTMLElement | null>;
};

/** Whose card is open: none until somebody opens one. Esc closes. */
export function useOpenCard({ points, ground, surface }: Around) {
  const [keys, setKeys] = useState<string[]>([]);
  const there = points.filter(({ key }) => keys.includes(key));
  const isOpen = there.length > 0;

  /** Focus that was in the card goes back to its shape, or to the map where the shape is gone. */
  function close() {
    const inCard = document.activeElement?.closest("[data-map-card]");
    flushSync(() => setKeys([]));
    if (!inCard) return;
    const shapes = [...(ground.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
    const shape = shapes.find(({ dataset }) => dataset.place === there[0]?.key);
    (shape ?? surface.current)?.focus({ preventScroll: true });
  }

  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [isOpen]);

  const open = (some: MapPoint[]) => setKeys(some.map(({ key }) => key));
  return { opened: isOpen ? there : undefined, open, close };
}
