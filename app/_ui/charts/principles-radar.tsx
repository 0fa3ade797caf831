import type { ReactNode } from "react";
import { BarList } from "./bar-list";
import { ChartFrame, type FrameProps } from "./chart-frame";
import { shortPrinciple } from "./chart-words";
import { NumbersTable } from "./numbers-table";
import styles from "./principles-radar.module.css";
import { RadarChart } from "./radar-chart";
import type { RadarPrinciple } from "./radar-tick";

type Props = Omit<FrameProps, "legend"> & {
  principles: RadarPrinciple[];
  /** Whose shape this is: "Renata". */
  name: string;
  /** "Median Builder"; the dashed outline is left out without it. */
  medianName?: string;
  /** A line on the dashed outline, where it is drawn. */
  medianNote?: ReactNode;
};

/** All principles around a circle, rust where there is none yet; sorted bars instead where it is narrow. */
export function PrinciplesRadar({ principles, name, medianName, medianNote, ...frame }: Props) {
  const columns = [
    { key: "principle", name: "Principle" },
    { key: "count", name: name, align: "right" as const },
    ...(medianName ? [{ key: "median", name: medianName, align: "right" as const }] : []),
  ];
  const rows = principles.map((principle) => ({
    key: principle.key,
    cells: [
      `${principle.number} ${principle.name}`,
      principle.count
        ? { text: principle.count, href: principle.href }
        : { text: "none yet", href: principle.href, tone: "rust" as const },
      principle.median ?? { text: "not known", tone: "unknown" as const },
    ],
  }));
  const sorted = principles.toSorted((a, b) => b.count - a.count || a.number - b.number);
  const items = sorted.map(({ number, ...rest }) => ({ ...rest, name: shortPrinciple(rest.name), badge: number }));
  return (
    <ChartFrame
      {...frame}
      name={`Principles of ${name}`}
      legend={
        <span className={styles.legend}>
          <span className={styles.own}>{name}</span>
          {medianName && <span className={styles.median}>{medianName}</span>}
        </span>
      }
      table={<NumbersTable caption={`Activities by principle, ${name}`} columns={columns} rows={rows} />}
    >
      <div className={styles.round}>
        <RadarChart principles={principles} hasMedian={medianName !== undefined} />
        {medianNote}
      </div>
      <div className={styles.bars}>
        <BarList items={items} none="none yet" nameWidth="minmax(0, 11rem)" />
      </div>
    </ChartFrame>
  );
}
