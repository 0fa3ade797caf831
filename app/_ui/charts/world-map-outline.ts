import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { alpha2ToNumeric } from "i18n-iso-countries";
import { world } from "./world-map-camera";
import { countriesByHand, smallCountries } from "./world-map-islands";
import "server-only";
import { feature, type MultiPoint, type MultiPolygon, merge, mesh, type Polygon, type Position } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";

const countries = atlas.objects.countries;
const inhabited = countries.geometries.filter(({ id }) => id !== "010");
const margin = 10;

/** What has to fit: the equator from end to end, for the islands of the Pacific, and the land's north and south. */
const frame: MultiPoint = {
  type: "MultiPoint",
  coordinates: [
    [-168.9, 0],
    [-169.1, 0],
    [0, 83.6],
    [0, -55.9],
  ],
};

/** Turned by 11 degrees, so that the edge of the paper runs through the Bering Strait and not through Russia. */
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [margin, margin],
      [world.width - margin, world.height - margin],
    ],
    frame,
  );
const draw = geoPath(projection).digits(1);

/** All land but Antarctica as one path, all borders as another: two nodes, drawn once per process. */
export const outline = {
  land: draw(merge(atlas, inhabited)) ?? "",
  borders: draw(mesh(atlas, { ...countries, geometries: inhabited }, (one, other) => one !== other)) ?? "",
};

/** Where a place is drawn: its own position, else the middle of its country, else nowhere. */
export function drawnAt(place: { latitude: number | null; longitude: number | null; country: string | null }) {
  const isRough = place.latitude === null || place.longitude === null;
  const position = isRough ? middleOf(place.country) : ([place.longitude, place.latitude] as Position);
  const drawn = position && projection(position);
  return drawn && { x: hundredths(drawn[0]), y: hundredths(drawn[1]), isRough };
}

/** The middle of the country's largest piece (so that France is in Europe), by ISO alpha-2. */
export function middleOf(country: string | null): Position | undefined {
  if (!country) return undefined;
  const code = country.toUpperCase();
  const number = alpha2ToNumeric(code);
  return smallCountries[code] ?? countriesByHand[code] ?? (number ? middles().get(number) : undefined);
}

let known: Map<string, Position> | undefined;

function middles() {
  known ??= new Map(
    feature(atlas, countries).features.map(({ id, geometry }) => [id ?? "", geoCentroid(largest(geometry))]),
  );
  return known;
}

export function largest(geometry: Polygon | MultiPolygon): Polygon {
  const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const polygons = pieces.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return polygons.reduce((best, polygon) => (geoArea(polygon) > geoArea(best) ? polygon : best));
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
