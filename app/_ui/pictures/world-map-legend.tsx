import { formatNumber } from "../format";
import { ProgramGlyph } from "../program-mark";
import styles from "./world-map.module.css";
import { kindLooks, type MapPoint, placeKinds } from "./world-map-kinds";

/** Which shape is what, how many of each are drawn, and how many could not be. */
export function WorldMapLegend({ points, missing }: { points: MapPoint[]; missing: number }) {
  return (
    <div className={styles.legend}>
      {placeKinds.map((kind) => {
        const { color, shape, many } = kindLooks[kind];
        return (
          <span key={kind}>
            <ProgramGlyph color={color} shape={shape} /> {many}{" "}
            {formatNumber(points.filter((point) => point.kind === kind).length)}
          </span>
        );
      })}
      {missing > 0 && (
        <span className={styles.missing}>
          {formatNumber(missing)} {missing === 1 ? "has" : "have"} no place yet
        </span>
      )}
    </div>
  );
}
