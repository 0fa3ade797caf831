"use client";

import { useSearchParams } from "next/navigation";
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { late } from "../late";
import styles from "./world-map.module.css";
import type { MapData } from "./world-map-data";
import type { MapKind } from "./world-map-kinds";

/** `load` gets the places for the filters of the address; `kinds` in the order of the legend. */
type WorldMapProps = { load: (query: string) => Promise<MapData | null>; kinds: MapKind[]; label: string };

const WorldMapView = late(async () => (await import("./world-map-view")).WorldMapView);

/** Groups on the world, which come once the map is in sight. Fills a parent of known height. */
export function WorldMap({ load, kinds, label }: WorldMapProps) {
  const place = useRef<HTMLDivElement>(null);
  const query = useSearchParams().toString();
  const [isInSight, setInSight] = useState(false);
  const [data, setData] = useState<MapData | null>(null);
  const get = useEffectEvent(load);

  useEffect(() => {
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setInSight(true));
    if (place.current) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    let isWanted = isInSight;
    if (isWanted) void get(query).then((found) => isWanted && setData(found));
    return () => {
      isWanted = false;
    };
  }, [isInSight, query]);

  return (
    <div ref={place} className={styles.place}>
      {data ? (
        <Suspense>
          <WorldMapView {...data} kinds={kinds} label={label} />
        </Suspense>
      ) : null}
    </div>
  );
}
