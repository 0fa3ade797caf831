/** The paper the outlines are drawn on. */
export const world = { width: 1000, height: 520 };

export type Size = { width: number; height: number };
export type Spot = { x: number; y: number };

/** The point of the paper in the middle of the stage, and how much larger than the whole world. */
export type Camera = Spot & { zoom: number };

/** Beyond this the outlines say nothing any more; two groups of one city still part. */
export const closest = 24;
const air = 48;
/** The room the card takes with its margins, and the width from which it floats, as in the styles. */
const card = { width: 364, height: 260, from: 560 };

/** Pixels of the stage per unit of the paper. */
export function scaleOf(camera: Camera, size: Size) {
  return fitOf(size) * camera.zoom;
}

/** Never so far out that the world is small, nor so far aside that it is gone. */
export function held(camera: Camera, size: Size): Camera {
  const zoom = between(camera.zoom, 1, closest);
  const scale = fitOf(size) * zoom;
  return {
    x: within(camera.x, size.width / scale, world.width),
    y: within(camera.y, size.height / scale, world.height),
    zoom,
  };
}

/** By so many pixels, as a hand drags the paper. */
export function moved(camera: Camera, size: Size, by: Spot): Camera {
  const scale = scaleOf(camera, size);
  return { ...camera, x: camera.x - by.x / scale, y: camera.y - by.y / scale };
}

/** What lies at a pixel (from the middle of the stage) stays there. */
export function zoomed(camera: Camera, size: Size, step: { factor: number; at?: Spot }): Camera {
  const zoom = between(camera.zoom * step.factor, 1, closest);
  const at = step.at ?? { x: 0, y: 0 };
  const gain = 1 / scaleOf(camera, size) - 1 / (fitOf(size) * zoom);
  return { x: camera.x + at.x * gain, y: camera.y + at.y * gain, zoom };
}

/** All these points with some air around them; the whole world when there is none. */
export function around(points: Spot[], size: Size, most = closest): Camera {
  if (points.length === 0) return { x: world.width / 2, y: world.height / 2, zoom: 1 };
  const [left, right] = ends(points.map(({ x }) => x));
  const [top, bottom] = ends(points.map(({ y }) => y));
  const scale = Math.min(
    Math.max(size.width - 2 * air, 1) / Math.max(right - left, 0.01),
    Math.max(size.height - 2 * air, 1) / Math.max(bottom - top, 0.01),
  );
  return held({ x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.min(scale / fitOf(size), most) }, size);
}

/** Where on the stage a point of the paper is, in pixels. */
export function onStage(point: Spot, camera: Camera, size: Size): Spot {
  const scale = scaleOf(camera, size);
  return { x: size.width / 2 + (point.x - camera.x) * scale, y: size.height / 2 + (point.y - camera.y) * scale };
}

export function isOnStage(spot: Spot, size: Size, beyond = 0) {
  return spot.x > -beyond && spot.y > -beyond && spot.x < size.width + beyond && spot.y < size.height + beyond;
}

/** Brings a point into view and out from behind its card, which floats at the bottom left of a wide stage. */
export function inSight(camera: Camera, size: Size, point: Spot): Camera {
  const isThere = isOnStage(onStage(point, camera, size), size);
  const near = isThere ? camera : { ...camera, x: point.x, y: point.y };
  const spot = onStage(point, near, size);
  const hidden = spot.y - (size.height - card.height);
  if (size.width <= card.from || spot.x > card.width || hidden <= 0) return near;
  return moved(near, size, { x: 0, y: -hidden });
}

const fitOf = (size: Size) => Math.min(size.width / world.width, size.height / world.height);
const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Nearer by, up to a quarter of the stage may be empty, so that the last coast can come out from behind a card. */
function within(middle: number, seen: number, whole: number) {
  if (seen >= whole) return whole / 2;
  const edge = seen / 2 - Math.min(seen / 4, whole - seen);
  return between(middle, edge, whole - edge);
}

function ends(values: number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
