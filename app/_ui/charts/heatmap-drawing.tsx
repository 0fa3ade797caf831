"use client";

import { Heatmap } from "@mantine/charts";
import { formatDay } from "../format";
import { counted } from "./chart-words";
import styles from "./heatmap.module.css";

type Props = { days: Record<string, number>; startOn: string; endOn: string; unit: string };
const colors = [2, 3, 5, 6].map((step) => `var(--amount-${step})`);

/** The days themselves; hovering one says which it is. Its table is beside it, so readers skip the picture. */
export function HeatmapPicture({ days, startOn, endOn, unit }: Props) {
  return (
    <Heatmap
      aria-hidden="true"
      data={days}
      startDate={startOn}
      endDate={endOn}
      rectSize={17}
      gap={3}
      rectRadius={3}
      withMonthLabels
      withWeekdayLabels
      withOutsideDates={false}
      domain={[1, 4]}
      colors={colors}
      monthsLabelsHeight={20}
      weekdaysLabelsWidth={36}
      classNames={{ root: styles.root, rect: styles.rect, monthLabel: styles.label, weekdayLabel: styles.label }}
      withTooltip
      getTooltipLabel={({ date, value }) =>
        `${formatDay(date, "weekday")}: ${value ? counted(value, unit) : `no ${unit}`}`
      }
    />
  );
}
