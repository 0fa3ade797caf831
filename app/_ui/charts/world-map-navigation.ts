import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from "react";
import { around, type Camera, held, moved, type Size, world, zoomed } from "./world-map-camera";
import { type Steer, useMapGestures } from "./world-map-gestures";
import type { MapPoint } from "./world-map-kinds";

export const zoomStep = 1.6;
const stride = 80;
/** A single group is shown with the lands around it. */
const homeAtMost = 6;

/** What the map shows: all its places until somebody moves it, and again when there are other places. */
export function useMapNavigation(ground: RefObject<HTMLElement | null>, points: MapPoint[]) {
  const size = useSize(ground);
  const [chosen, setChosen] = useState<Camera>();
  const shown = points.map(({ key }) => key).join(" ");
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    setChosen(undefined);
  }
  const home = useMemo(() => around(points, size, homeAtMost), [points, size]);
  const steer: Steer = (turn) => {
    setChosen((before) => {
      const now = held(before ?? home, size);
      const next = turn(now, size);
      return next === now ? before : held(next, size);
    });
  };
  useMapGestures(ground, steer);
  const camera = held(chosen ?? home, size);
  const isNear = camera.zoom > home.zoom;
  return { size, isMeasured: size !== world, camera, isNear, steer, reset: () => setChosen(undefined) };
}

/** Arrows pan, plus and minus zoom, 0 resets; with a modifier the key is the browser's. */
export function navigateByKey(event: KeyboardEvent, steer: Steer, reset: () => void) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const turn = turns[event.key];
  if (turn) steer(turn);
  else if (event.key === "0") reset();
  else return;
  event.preventDefault();
}

const pan = (x: number, y: number) => (camera: Camera, size: Size) => moved(camera, size, { x, y });
const zoom = (factor: number) => (camera: Camera, size: Size) => zoomed(camera, size, { factor });

const turns: Record<string, Parameters<Steer>[0]> = {
  ArrowLeft: pan(stride, 0),
  ArrowRight: pan(-stride, 0),
  ArrowUp: pan(0, stride),
  ArrowDown: pan(0, -stride),
  "+": zoom(zoomStep),
  "=": zoom(zoomStep),
  "-": zoom(1 / zoomStep),
};

/** Before it is measured the stage counts as the paper itself, which the server draws alike. */
function useSize(ground: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState<Size>(world);
  useEffect(() => {
    const element = ground.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ground]);
  return size;
}
