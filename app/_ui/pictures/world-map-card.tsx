import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { plural } from "../format";
import { ProgramGlyph } from "../program-mark";
import styles from "./world-map-card.module.css";
import { kindLooks, type MapPoint } from "./world-map-kinds";

type Props = { points: MapPoint[]; onClose: () => void };

/** Who stands at a place and the way there; takes the focus, since somebody asked for it. */
export function WorldMapCard({ points, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.querySelector("a")?.focus({ preventScroll: true });
  }, []);
  const [point, ...others] = points;
  if (!point) return null;
  const title = others.length > 0 ? `${plural(points.length, "group")} in one place` : point.name;
  return (
    <div className={styles.card} ref={card} role="dialog" aria-label={title} data-map-card>
      {others.length > 0 ? <Several title={title} points={points} /> : <One point={point} />}
      <ActionIcon className={styles.close} variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
        <IconX size={16} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function One({ point }: { point: MapPoint }) {
  return (
    <>
      <p className={styles.name}>
        <Glyph point={point} /> {point.name}
      </p>
      <p className={styles.words}>{point.detail}</p>
      {point.isRough && <p className={styles.rough}>Only the country is known: drawn in its middle.</p>}
      <p className={styles.links}>
        <Link href={point.href} prefetch={false}>
          Open group
        </Link>
      </p>
    </>
  );
}

function Several({ title, points }: { title: string; points: MapPoint[] }) {
  return (
    <>
      <p className={styles.name}>{title}</p>
      {points.every(({ isRough }) => isRough) && (
        <p className={styles.rough}>Only the country is known: drawn in its middle.</p>
      )}
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point.key}>
            <Glyph point={point} />
            <Link href={point.href} prefetch={false}>
              {point.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Glyph({ point }: { point: MapPoint }) {
  const { color, shape } = kindLooks[point.kind];
  return <ProgramGlyph color={color} shape={shape} size={12} label={point.kind} />;
}
