import { geoCentroid } from "d3-geo";
import { alpha2ToNumeric, getAlpha2Codes } from "i18n-iso-countries";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import fine from "world-atlas/countries-50m.json";
import { around, closest, held, inSight, isOnStage, onStage, scaleOf, world, zoomed } from "./world-map-camera";
import { clustersOf, widthOf } from "./world-map-clusters";
import { smallCountries } from "./world-map-islands";
import type { MapPoint } from "./world-map-kinds";
import { drawnAt, largest, middleOf } from "./world-map-outline";

const stage = { width: 640, height: 860 };

function point(key: string, x: number, y: number): MapPoint {
  return { key, x, y, name: key, detail: "", kind: "user group", href: `/groups/${key}`, isRough: false };
}

/** Crowded here, thin there, and the same in every run. */
const scattered = Array.from({ length: 460 }, (_, at) =>
  point(`g${at}`, 500 + 480 * Math.sin(at * 12.9898) ** 3, 260 + 240 * Math.sin(at * 78.233) ** 3),
);

describe("gathering places", () => {
  it("leaves nothing overlapping and loses nobody, at any scale", () => {
    for (const scale of [0.4, 1, 3, 10, 24]) {
      const clusters = clustersOf(scattered, scale);
      const keys = clusters.flatMap(({ points }) => points.map(({ key }) => key));
      expect(keys.toSorted()).toEqual(scattered.map(({ key }) => key).toSorted());
      const touching = clusters.flatMap((one, at) =>
        clusters.slice(at + 1).filter((other) => {
          const least = (widthOf(one.points.length) + widthOf(other.points.length)) / 2;
          return Math.hypot(one.x - other.x, one.y - other.y) * scale < least;
        }),
      );
      expect(touching).toEqual([]);
    }
  });

  it("parts neighbours when one comes nearer", () => {
    const two = [point("a", 100, 100), point("b", 110, 100)];
    expect(clustersOf(two, 1).map(({ points }) => points.length)).toEqual([2]);
    expect(clustersOf(two, 1)[0]).toMatchObject({ x: 105, y: 100 });
    expect(clustersOf(two, 4).map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("never parts those of the very same place", () => {
    expect(clustersOf([point("a", 5, 5), point("b", 5, 5)], 1000)).toHaveLength(1);
  });

  it("keeps the one that is looked at apart, and last, so that it is drawn above the others", () => {
    const clusters = clustersOf([point("a", 5, 5), point("b", 5, 5), point("c", 5, 5)], 1, "a");
    expect(clusters.map(({ points }) => points.map(({ key }) => key))).toEqual([["b", "c"], ["a"]]);
  });
});

describe("the camera", () => {
  it("shows all places at first, and no edge of the paper where there is more of it", () => {
    const camera = around([point("a", 300, 300), point("b", 340, 420)], stage);
    for (const corner of [point("a", 300, 300), point("b", 340, 420)])
      expect(isOnStage(onStage(corner, camera, stage), stage)).toBe(true);
    expect(held({ x: -50, y: 900, zoom: 1 }, stage)).toEqual({ x: 500, y: 260, zoom: 1 });
    expect(around([], stage)).toEqual({ x: 500, y: 260, zoom: 1 });
  });

  it("brings the open place in from outside and out from behind its card", () => {
    const camera = around([point("a", 300, 300), point("b", 340, 420)], stage);
    const away = { x: 700, y: 100 };
    expect(isOnStage(onStage(away, inSight(camera, stage, away), stage), stage)).toBe(true);
    const corner = { x: 300, y: 420 };
    const spot = onStage(corner, held(inSight(camera, stage, corner), stage), stage);
    expect(spot.x < 364 && spot.y > stage.height - 260).toBe(false);
    const clear = { x: 330, y: 330 };
    expect(inSight(camera, stage, clear)).toBe(camera);
  });

  it("zooms about the pointer, within its ends", () => {
    const camera = { x: 500, y: 260, zoom: 4 };
    const at = { x: 100, y: -60 };
    const under = { x: camera.x + at.x / scaleOf(camera, stage), y: camera.y + at.y / scaleOf(camera, stage) };
    const spot = onStage(under, zoomed(camera, stage, { factor: 2, at }), stage);
    expect(spot.x).toBeCloseTo(stage.width / 2 + at.x);
    expect(spot.y).toBeCloseTo(stage.height / 2 + at.y);
    expect(zoomed(camera, stage, { factor: 100, at }).zoom).toBe(closest);
  });
});

describe("where a place is drawn", () => {
  const nowhere = { latitude: null, longitude: null, country: null };

  it("takes its own position first, the middle of its country next, and else leaves it out", () => {
    const valparaiso = drawnAt({ latitude: -33.05, longitude: -71.6, country: "CL" });
    expect(valparaiso).toMatchObject({ isRough: false });
    expect(drawnAt({ ...nowhere, country: "CL" })).toMatchObject({ isRough: true });
    expect(drawnAt({ ...nowhere, latitude: 3, country: "CL" })).toMatchObject({ isRough: true });
    expect(drawnAt(nowhere)).toBeUndefined();
    expect(drawnAt({ ...nowhere, country: "ZZ" })).toBeUndefined();
  });

  it("means by France the piece in Europe, and reads small letters", () => {
    const [longitude = 0, latitude = 0] = middleOf("fr") ?? [];
    expect([Math.round(longitude), Math.round(latitude)]).toEqual([2, 47]);
  });

  it("knows every country there is, on the paper but for Antarctica", () => {
    const codes = Object.keys(getAlpha2Codes());
    expect(codes.filter((code) => !middleOf(code))).toEqual([]);
    const off = codes.filter((country) => !isOnStage(drawnAt({ ...nowhere, country }) ?? { x: -1, y: -1 }, world));
    expect(off).toEqual(["AQ"]);
  });

  it("has the small ones where the finer atlas has them", () => {
    const finer = new Map(feature(fine, fine.objects.countries).features.map((one) => [one.id, one.geometry]));
    for (const [code, [longitude, latitude]] of Object.entries(smallCountries)) {
      const geometry = finer.get(alpha2ToNumeric(code));
      const middle = geometry ? geoCentroid(largest(geometry)) : [];
      expect([code, ...middle.map((value) => Math.round(value * 10) / 10)]).toEqual([code, longitude, latitude]);
    }
  });
});
