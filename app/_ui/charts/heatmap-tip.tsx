"use client";

import { Tooltip } from "@mantine/core";
import { type PointerEvent, type ReactNode, useState } from "react";
import { formatDay, shiftDay } from "../format";
import { counted } from "./chart-words";
import styles from "./heatmap.module.css";
import { heatmapGrid } from "./heatmap-grid";

type HeatmapTipProps = {
  days: Record<string, number>;
  /** The Monday of the first week. */
  firstOn: string;
  startOn: string;
  endOn: string;
  unit: string;
  children: ReactNode;
};

/** Says which day the pointer is on, and what was done. Its table is beside it, so readers skip the picture. */
export function HeatmapTip({ days, firstOn, startOn, endOn, unit, children }: HeatmapTipProps) {
  const [day, setDay] = useState<string>();
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

  return (
    <Tooltip.Floating label={label} disabled={!label} position="top">
      <div className={styles.days} onPointerMove={find} onPointerLeave={() => setDay(undefined)}>
        {children}
      </div>
    </Tooltip.Floating>
  );
}
