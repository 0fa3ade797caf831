import type { CSSProperties, MouseEvent } from "react";
import { formatNumber, plural } from "../format";
import { programColor, programPath } from "../program-mark";
import { type Cluster, widthOf } from "./world-map-clusters";
import { lookOf, type MapKind, type MapPoint } from "./world-map-kinds";
import styles from "./world-map-marker.module.css";

type Props = {
  cluster: Cluster;
  kinds: MapKind[];
  style: CSSProperties;
  isOpen: boolean;
  onOpen: (points: MapPoint[]) => void;
  onEnter: (cluster: Cluster) => void;
};

/** One group as the shape of its kind, a link that opens the card first; several as a circle with their number. */
export function WorldMapMarker({ cluster, kinds, style, isOpen, onOpen, onEnter }: Props) {
  const [point, ...others] = cluster.points;
  if (!point) return null;
  if (others.length > 0) return <Circle cluster={cluster} kinds={kinds} style={style} onEnter={onEnter} />;

  function show(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(cluster.points);
  }
  const look = lookOf(kinds, point.kind);
  return (
    <a
      className={styles.single}
      style={style}
      href={point.href}
      title={point.name}
      aria-expanded={isOpen}
      data-place={point.key}
      draggable={false}
      onClick={show}
    >
      <svg viewBox="-1.5 -1.5 19 19" width={widthOf(1)} height={widthOf(1)} aria-hidden="true">
        <path d={programPath(look.shape)} fill={programColor(look.color, "mark")} />
      </svg>
      <span className={styles.unseen}>
        {point.name}, {point.kind}
      </span>
    </a>
  );
}

/** In the colour of its kind where all are of one, else in petrol, the colour of amounts. */
function Circle({ cluster, kinds, style, onEnter }: Omit<Props, "isOpen" | "onOpen">) {
  const count = cluster.points.length;
  const counted = kinds.map((look) => ({
    ...look,
    count: cluster.points.filter((one) => one.kind === look.kind).length,
  }));
  const present = counted.filter((one) => one.count > 0);
  const only = present.length === 1 ? present[0] : undefined;
  const words = present.map((one) => plural(one.count, one.kind)).join(", ");
  const width = widthOf(count);
  const fill = only && { background: programColor(only.color, "mark"), color: "var(--mantine-color-black)" };
  return (
    <button
      type="button"
      className={styles.circle}
      style={{ ...style, ...fill, width, height: width }}
      title={words}
      aria-label={`${words}: zoom in`}
      data-place={cluster.key}
      onClick={() => onEnter(cluster)}
    >
      {formatNumber(count)}
    </button>
  );
}
