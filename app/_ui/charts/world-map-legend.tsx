import { formatNumber } from "../format";
import { ProgramGlyph } from "../program-mark";
import styles from "./world-map.module.css";
import type { MapKind, MapPoint } from "./world-map-kinds";

type Props = { points: MapPoint[]; kinds: MapKind[]; missing: number };

/** Which shape is what, how many of each are drawn, and how many could not be. */
export function WorldMapLegend({ points, kinds, missing }: Props) {
  return (
    <div className={styles.legend}>
      {kinds.map(({ kind, many, color, shape }) => (
        <span key={kind}>
          <ProgramGlyph color={color} shape={shape} /> {many}{" "}
          {formatNumber(points.filter((point) => point.kind === kind).length)}
        </span>
      ))}
      {missing > 0 && (
        <span className={styles.missing}>
          {formatNumber(missing)} {missing === 1 ? "has" : "have"} no place yet
        </span>
      )}
    </div>
  );
}
