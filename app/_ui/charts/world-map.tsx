import type { MapKind } from "./world-map-kinds";
import { drawnAt, outline } from "./world-map-outline";
import { WorldMapView } from "./world-map-view";

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

/** `kinds` in the order of the legend. */
type WorldMapProps = { places: Place[]; kinds: MapKind[]; label: string };

/** Groups on the world: it is drawn here, so that neither atlas nor projection reaches the browser. Fills a parent of known height. */
export function WorldMap({ places, kinds, label }: WorldMapProps) {
  // Field by field: whatever else a place may carry stays on the server.
  const points = places.flatMap((place) => {
    const { key, name, detail, kind, href } = place;
    const drawn = drawnAt(place);
    return drawn ? [{ key, name, detail, kind, href, ...drawn }] : [];
  });
  const missing = places.length - points.length;
  return <WorldMapView {...outline} points={points} kinds={kinds} missing={missing} label={label} />;
}
