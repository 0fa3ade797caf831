/** The few words of these packages that the map uses; neither brings types, and the atlas' own would be inferred at length. */
declare module "topojson-client" {
  type Shape = { type: string; id?: string; arcs?: unknown };
  type Shapes = { type: "GeometryCollection"; geometries: Shape[] };
  export type Topology = { objects: { countries: Shapes; land: Shapes } };
  export type Position = [longitude: number, latitude: number];
  export type Polygon = { type: "Polygon"; coordinates: Position[][] };
  export type MultiPolygon = { type: "MultiPolygon"; coordinates: Position[][][] };
  export type MultiPoint = { type: "MultiPoint"; coordinates: Position[] };
  export type MultiLine = { type: "MultiLineString"; coordinates: Position[][] };
  type Feature = { type: "Feature"; id?: string; geometry: Polygon | MultiPolygon };
  export function feature(topology: Topology, shapes: Shapes): { type: "FeatureCollection"; features: Feature[] };
  export function merge(topology: Topology, shapes: Shape[]): MultiPolygon;
  export function mesh(topology: Topology, shapes: Shapes, isDrawn: (one: Shape, other: Shape) => boolean): MultiLine;
}

declare module "d3-geo" {
  import type { MultiLine, MultiPoint, MultiPolygon, Polygon, Position } from "topojson-client";

  type Geometry = Polygon | MultiPolygon | MultiLine | MultiPoint;
  type Corners = [[left: number, top: number], [right: number, bottom: number]];
  interface Projection {
    (position: Position): [x: number, y: number] | null;
    rotate(angles: [lambda: number, phi: number]): Projection;
    fitExtent(corners: Corners, geometry: Geometry): Projection;
  }
  interface Path {
    (geometry: Geometry): string | null;
    digits(count: number): Path;
  }
  export function geoEqualEarth(): Projection;
  export function geoPath(projection: Projection): Path;
  export function geoArea(geometry: Geometry): number;
  export function geoCentroid(geometry: Geometry): Position;
}

declare module "world-atlas/countries-110m.json" {
  const atlas: import("topojson-client").Topology;
  export default atlas;
}

declare module "world-atlas/countries-50m.json" {
  const atlas: import("topojson-client").Topology;
  export default atlas;
}
