import type { CSSProperties } from "react";
import { formatNumber } from "../format";
import { counted } from "./chart-words";
import styles from "./columns.module.css";
import { HorizontalScroll } from "./horizontal-scroll";
import { NumberLink } from "./number-link";

/** One column; `before` is the earlier period it is compared with, `isPartial` a period that is not over yet. */
export type ColumnBar = {
  key: string;
  name: string;
  fullName: string;
  count: number;
  before?: number | null;
  href?: string;
  isPartial?: boolean;
};

/** Accent columns with their numbers below; the ink tick is the year before. Wide ones scroll, newest in view. */
export function Columns({ bars, unit, per }: { bars: ColumnBar[]; unit: string; per: "month" | "year" }) {
  const largest = Math.max(1, ...bars.flatMap((bar) => [bar.count, bar.before ?? 0]));
  const digits = Math.max(...bars.map((bar) => Math.max(formatNumber(bar.count).length, bar.name.length)));
  const part = (amount: number) => `${(amount / largest) * 100}%`;
  const style = { "--digits": digits, "--bars": bars.length } as CSSProperties;
  return (
    <HorizontalScroll label={`${unit} by ${per}, newest at the right`}>
      <ol className={styles.columns} style={style}>
        {bars.map((bar) => (
          <li key={bar.key} title={`${bar.fullName}: ${counted(bar.count, unit)}`}>
            <span className={styles.space} aria-hidden="true">
              <i style={{ height: part(bar.count) }} data-partial={bar.isPartial || undefined} />
              {bar.before != null && <b style={{ bottom: part(bar.before) }} />}
            </span>
            <span className={styles.name}>{bar.name}</span>
            <NumberLink value={bar.count} href={bar.href} unit={unit} label={bar.fullName} />
          </li>
        ))}
      </ol>
    </HorizontalScroll>
  );
}
