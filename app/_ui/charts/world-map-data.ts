import type { MapPoint } from "./world-map-kinds";
import { drawnAt, outline } from "./world-map-outline";

type Place = {
  key: string;
  name: string;
  /** One or two short sentences for the card. */
  detail: string;
  kind: string;
  latitude: number | null;
  longitude: number | null;
  /** ISO alpha-2; stands in for a missing position. */
  country: string | null;
  href: string;
};

/** `missing`: how many places are nowhere on it. */
export type MapData = typeof outline & { points: MapPoint[]; missing: number };

/** The world with these places on it: it is drawn here, so that neither atlas nor projection reaches the browser. */
export function worldMapOf(places: Place[]): MapData {
  // Field by field: whatever else a place may carry stays on the server.
  const points = places.flatMap((place) => {
    const { key, name, detail, kind, href } = place;
    const drawn = drawnAt(place);
    return drawn ? [{ key, name, detail, kind, href, ...drawn }] : [];
  });
  return { ...outline, points, missing: places.length - points.length };
}
