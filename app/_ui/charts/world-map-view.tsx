"use client";

import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { plural } from "../format";
import styles from "./world-map.module.css";
import { around, closest, inSight, isOnStage, onStage, scaleOf } from "./world-map-camera";
import { WorldMapCard } from "./world-map-card";
import { type Cluster, clustersOf } from "./world-map-clusters";
import { WorldMapControls } from "./world-map-controls";
import type { MapKind, MapPoint } from "./world-map-kinds";
import { WorldMapLand } from "./world-map-land";
import { WorldMapLegend } from "./world-map-legend";
import { WorldMapMarker } from "./world-map-marker";
import { navigateByKey, useMapNavigation, zoomStep } from "./world-map-navigation";
import { useOpenCard } from "./world-map-open-card";

type Outline = { land: string; borders: string };
type Props = Outline & { points: MapPoint[]; kinds: MapKind[]; missing: number; label: string };

/** The moving half of the map: what it shows, its shapes, and the card of the one that is open. */
export function WorldMapView({ land, borders, points, kinds, missing, label }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const { size, isMeasured, camera, isNear, steer, reset } = useMapNavigation(ground, points);
  const { opened, open, close } = useOpenCard({ points, ground, surface });
  const scale = scaleOf(camera, size);
  const apart = opened?.length === 1 ? opened[0]?.key : undefined;
  const clusters = useMemo(() => clustersOf(points, scale, apart), [points, scale, apart]);
  const inView = clusters
    .map((cluster) => ({ cluster, spot: onStage(cluster, camera, size) }))
    .filter(({ spot }) => isOnStage(spot, size, 30));
  const count = inView.reduce((sum, { cluster }) => sum + cluster.points.length, 0);

  const follow = useEffectEvent((key: string) => {
    const point = points.find((one) => one.key === key);
    if (point) steer((now, stage) => inSight(now, stage, point));
  });
  useEffect(() => {
    if (apart !== undefined && isMeasured) follow(apart);
  }, [apart, isMeasured]);

  /** Into a cluster, or its list where no zoom would part it: many groups of a country without a place of their own. */
  function enter(cluster: Cluster) {
    const nearest = scaleOf({ ...camera, zoom: closest }, size);
    if (clustersOf(cluster.points, nearest).length === 1) return open(cluster.points);
    surface.current?.focus({ preventScroll: true });
    steer((now, stage) => {
      const whole = around(cluster.points, stage);
      return { ...whole, zoom: Math.max(whole.zoom, now.zoom * zoomStep) };
    });
  }

  return (
    <section className={styles.map} aria-label={label}>
      <div className={styles.stage}>
        <div className={styles.ground} ref={ground} data-near={isNear || undefined}>
          <div
            className={styles.surface}
            ref={surface}
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
            tabIndex={0}
            aria-label={`${label}. Arrows move it, plus and minus zoom, 0 shows all.`}
            onKeyDown={(event) => navigateByKey(event, steer, reset)}
          >
            <WorldMapLand land={land} borders={borders} camera={camera} size={size} />
          </div>
          {inView.map(({ cluster, spot }) => (
            <WorldMapMarker
              key={cluster.key}
              cluster={cluster}
              kinds={kinds}
              style={{ left: `${(100 * spot.x) / size.width}%`, top: `${(100 * spot.y) / size.height}%` }}
              isOpen={cluster.key === apart}
              onOpen={open}
              onEnter={enter}
            />
          ))}
        </div>
        <output className={styles.unseen}>{plural(count, "group")} in view</output>
      </div>
      <WorldMapControls zoom={camera.zoom} steer={steer} reset={reset} />
      {opened && <WorldMapCard key={opened[0]?.key} points={opened} kinds={kinds} onClose={close} />}
      <WorldMapLegend points={points} kinds={kinds} missing={missing} />
    </section>
  );
}
