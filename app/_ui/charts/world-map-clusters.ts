import type { MapPoint } from "./world-map-kinds";

/** Points too near one another to be told apart; x and y their middle, on the paper. */
export type Cluster = { key: string; x: number; y: number; points: MapPoint[] };

const air = 2;
const widest = 52;
/** What a finger needs, whatever is drawn. */
const finger = 26;

/** Pixels across: a single shape, or a circle that grows with its number. */
export function widthOf(count: number) {
  return count === 1 ? 18 : Math.min(widest, Math.round(16 + 6 * Math.sqrt(count)));
}

/**
 * Gathers whatever would overlap at so many pixels per unit, until nothing does. Depends on the scale alone, so that
 * panning changes no number. `apart` stays single: it is the one being looked at.
 */
export function clustersOf(points: MapPoint[], scale: number, apart?: string): Cluster[] {
  const single = points.map((point) => ({ key: point.key, x: point.x, y: point.y, points: [point] }));
  let clusters = single.filter(({ key }) => key !== apart);
  for (let before = Number.POSITIVE_INFINITY; clusters.length < before; ) {
    before = clusters.length;
    clusters = gathered(clusters, scale);
  }
  return [...clusters, ...single.filter(({ key }) => key === apart)];
}

/** One pass over a grid whose cells are as wide as the largest circle, so that only nine of them need a look. */
function gathered(clusters: Cluster[], scale: number) {
  const cells = new Map<string, Cluster[]>();
  return clusters.flatMap((cluster) => {
    const column = Math.floor((cluster.x * scale) / (widest + air));
    const row = Math.floor((cluster.y * scale) / (widest + air));
    const near = steps
      .flatMap(([right, down]) => cells.get(`${column + right} ${row + down}`) ?? [])
      .find((other) => areTouching(other, cluster, scale));
    if (near) {
      Object.assign(near, joined(near, cluster));
      return [];
    }
    const kept = { ...cluster };
    cells.set(`${column} ${row}`, [...(cells.get(`${column} ${row}`) ?? []), kept]);
    return [kept];
  });
}

const steps = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down): [number, number] => [right, down]));

function areTouching(one: Cluster, other: Cluster, scale: number) {
  const width = ({ points }: Cluster) => Math.max(finger, widthOf(points.length));
  const least = (width(one) + width(other)) / 2 + air;
  return Math.hypot(one.x - other.x, one.y - other.y) * scale < least;
}

function joined(one: Cluster, other: Cluster): Cluster {
  const points = [...one.points, ...other.points];
  const share = other.points.length / points.length;
  return { key: one.key, x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share, points };
}
