"use client";

import { useRouter } from "next/navigation";
import { type PointerEvent, type ReactNode, useState } from "react";
import { formatDay, shiftDay } from "../format";
import { counted, hrefOf } from "./chart-words";
import styles from "./heatmap.module.css";
import { heatmapGrid } from "./heatmap-grid";

type HeatmapTipProps = {
  days: Record<string, number>;
  /** The Monday of the first week. */
  firstOn: string;
  startOn: string;
  endOn: string;
  unit: string;
  /** Template with "{day}": a press on a day with something opens its records. */
  href?: string;
  children: ReactNode;
};

/** Half as wide as the longest words, so that they stay on the screen. */
const reach = 110;

/** Says which day the pointer is on, and what was done. Its table is beside it, so readers skip the picture. */
export function HeatmapTip({ days, firstOn, startOn, endOn, unit, href, children }: HeatmapTipProps) {
  const router = useRouter();
  const [day, setDay] = useState<string>();
  const [at, setAt] = useState({ left: 0, top: 0 });
  const count = day ? days[day] : undefined;
  const label = day ? `${formatDay(day, "weekday")}: ${count ? counted(count, unit) : `no ${unit}`}` : null;

  function find({ target, clientX, clientY }: PointerEvent) {
    const { left, top, step } = heatmapGrid;
    const svg = target instanceof SVGElement ? (target.ownerSVGElement ?? target) : null;
    if (!svg) return setDay(undefined);
    const box = svg.getBoundingClientRect();
    const [column, row] = [
      Math.floor((clientX - box.left - left) / step),
      Math.floor((clientY - box.top - top) / step),
    ];
    const found = column >= 0 && row >= 0 && row < 7 ? shiftDay(firstOn, column * 7 + row) : undefined;
    setDay(found && found >= startOn && found <= endOn ? found : undefined);
  }

  const records = day && count ? hrefOf(href, { day }) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it has the same links for the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div
      className={styles.days}
      data-on={records ? "" : undefined}
      onClick={() => records && router.push(records)}
      onPointerMove={(event) => {
        setAt({ left: Math.max(reach, Math.min(event.clientX, window.innerWidth - reach)), top: event.clientY });
        find(event);
      }}
      onPointerLeave={() => setDay(undefined)}
    >
      {children}
      {label ? (
        <span className={styles.tip} style={at}>
          {label}
        </span>
      ) : null}
    </div>
  );
}
