import { type RefObject, useEffect, useEffectEvent } from "react";
import { type Camera, moved, type Size, type Spot, zoomed } from "./world-map-camera";

export type Steer = (turn: (camera: Camera, size: Size) => Camera) => void;

/** Less than this is a click by an unsteady hand. */
const dragFrom = 5;
/** A notch of a wheel counts no more than this; a pinch on a pad comes in many small steps. */
const notch = 25;

/** Drag, pinch, and the wheel with Ctrl or Meta. Listens by itself: React's wheel cannot keep the page from scrolling. */
export function useMapGestures(ground: RefObject<HTMLElement | null>, steer: Steer) {
  const turn = useEffectEvent(steer);
  useEffect(() => {
    const element = ground.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const fingers = new Map<number, Spot>();
    let isDrag = false;

    const fromMiddle = (spot: Spot): Spot => {
      const box = element.getBoundingClientRect();
      return { x: spot.x - box.left - box.width / 2, y: spot.y - box.top - box.height / 2 };
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (fingers.size === 0) isDrag = false;
      fingers.set(event.pointerId, spotOf(event));
    };
    const lift = (event: PointerEvent) => fingers.delete(event.pointerId);
    const drag = (event: PointerEvent) => {
      const from = fingers.get(event.pointerId);
      if (!from) return;
      if (event.buttons === 0) return lift(event);
      const to = spotOf(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (!isDrag && !other && distance(from, to) < dragFrom) return;
      isDrag = true;
      element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, to);
      const by = { x: to.x - from.x, y: to.y - from.y };
      if (!other) return turn((camera, size) => moved(camera, size, by));
      const factor = distance(to, other) / Math.max(distance(from, other), 1);
      const at = fromMiddle({ x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 });
      const half = { x: by.x / 2, y: by.y / 2 };
      turn((camera, size) => zoomed(moved(camera, size, half), size, { factor, at }));
    };
    /** A drag that ends over a shape does not open it; a key's click always does. */
    const click = (event: MouseEvent) => {
      if (!isDrag || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * notch;
      const factor = 2 ** (-Math.max(-notch, Math.min(notch, lines)) * 0.02);
      const at = fromMiddle(spotOf(event));
      turn((camera, size) => zoomed(camera, size, { factor, at }));
    };

    element.addEventListener("pointerdown", press, { signal });
    element.addEventListener("pointermove", drag, { signal });
    element.addEventListener("pointerup", lift, { signal });
    element.addEventListener("pointercancel", lift, { signal });
    element.addEventListener("click", click, { signal, capture: true });
    element.addEventListener("wheel", wheel, { signal, passive: false });
    return () => stop.abort();
  }, [ground]);
}

const spotOf = (event: MouseEvent): Spot => ({ x: event.clientX, y: event.clientY });
const distance = (one: Spot, other: Spot) => Math.hypot(one.x - other.x, one.y - other.y);
