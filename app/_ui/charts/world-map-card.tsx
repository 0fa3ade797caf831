import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { plural } from "../format";
import { ProgramGlyph } from "../program-mark";
import styles from "./world-map-card.module.css";
import { lookOf, type MapKind, type MapPoint } from "./world-map-kinds";

type Props = { points: MapPoint[]; kinds: MapKind[]; onClose: () => void };

/** Who stands at a place and the way there; takes the focus, since somebody asked for it. */
export function WorldMapCard({ points, kinds, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.querySelector("a")?.focus({ preventScroll: true });
  }, []);
  const [point, ...others] = points;
  if (!point) return null;
  const title = others.length > 0 ? `${plural(points.length, "group")} in one place` : point.name;
  return (
    <div className={styles.card} ref={card} role="dialog" aria-label={title} data-map-card>
      {others.length > 0 ? (
        <Several title={title} points={points} kinds={kinds} />
      ) : (
        <One point={point} kinds={kinds} />
      )}
      <ActionIcon className={styles.close} variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
        <IconX size={16} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function One({ point, kinds }: { point: MapPoint; kinds: MapKind[] }) {
  return (
    <>
      <p className={styles.name}>
        <Glyph kind={point.kind} kinds={kinds} /> {point.name}
      </p>
      <p className={styles.words}>{point.detail}</p>
      {point.isRough && <p className={styles.rough}>Only the country is known, so it is shown in the middle of it.</p>}
      <p className={styles.links}>
        <a href={point.href} data-link>
          Open group
        </a>
      </p>
    </>
  );
}

function Several({ title, points, kinds }: { title: string; points: MapPoint[]; kinds: MapKind[] }) {
  return (
    <>
      <p className={styles.name}>{title}</p>
      {points.every(({ isRough }) => isRough) && (
        <p className={styles.rough}>Only the country is known, so it is shown in the middle of it.</p>
      )}
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point.key}>
            <Glyph kind={point.kind} kinds={kinds} />
            <a href={point.href} data-link>
              {point.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Glyph({ kind, kinds }: { kind: string; kinds: MapKind[] }) {
  return <ProgramGlyph {...lookOf(kinds, kind)} size={12} label={kind} />;
}
