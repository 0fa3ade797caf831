import { memo } from "react";
import styles from "./world-map.module.css";
import { type Camera, onStage, type Size, scaleOf } from "./world-map-camera";

/** Land and borders, moved and scaled as a whole. */
export function WorldMapLand(props: { land: string; borders: string; camera: Camera; size: Size }) {
  const { camera, size } = props;
  const corner = onStage({ x: 0, y: 0 }, camera, size);
  return (
    <svg className={styles.paper} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <g transform={`translate(${corner.x} ${corner.y}) scale(${scaleOf(camera, size)})`}>
        <Lines land={props.land} borders={props.borders} />
      </g>
    </svg>
  );
}

/** Long strings, the same for ever: never compared again while the map moves. */
const Lines = memo(function Lines({ land, borders }: { land: string; borders: string }) {
  return (
    <>
      <path className={styles.land} d={land} />
      <path className={styles.borders} d={borders} />
    </>
  );
});
