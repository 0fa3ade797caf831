import type { CSSProperties, ReactNode } from "react";
import { ProgramGlyph } from "../program-mark";
import styles from "./bar-list.module.css";
import type { ChartProgram } from "./chart-program";
import { NumberLink } from "./number-link";

/** One row: `badge` is a principle's number, `program` its shape; `href` opens the records. */
type BarItem = {
  key: string;
  name: string;
  count: number;
  href?: string;
  badge?: number;
  program?: Pick<ChartProgram, "color" | "shape">;
};

type Props = {
  items: BarItem[];
  /** What a full bar stands for; the largest item unless said. */
  largest?: number;
  /** What is counted, for readers: "activities". */
  unit?: string;
  /** Said in rust instead of 0: "none yet". */
  none?: string;
  /** Width of the names, any CSS length. */
  nameWidth?: string;
  /** A closing line below, such as a link to all. */
  more?: ReactNode;
};

/** Names, bars and numbers: countries, types, specialties, principles. The list is its own table. */
export function BarList({ items, none, unit = "activities", nameWidth = "minmax(0, 7.5rem)", more, ...rest }: Props) {
  const largest = Math.max(1, rest.largest ?? 0, ...items.map((item) => item.count));
  const style = { "--names": nameWidth } as CSSProperties;
  return (
    <>
      <ul className={styles.list} style={style} data-links>
        {items.map((item) => (
          <li key={item.key}>
            <span className={styles.name}>
              {item.badge !== undefined && <span className={styles.badge}>{item.badge}</span>}
              {item.program && <ProgramGlyph color={item.program.color} shape={item.program.shape} />}
              {item.href ? (
                <a href={item.href} tabIndex={-1}>
                  {item.name}
                </a>
              ) : (
                item.name
              )}
            </span>
            {(item.count > 0 || !none) && <Bar part={item.count / largest} />}
            <NumberLink value={item.count} href={item.href} none={none} unit={unit} label={item.name} />
          </li>
        ))}
      </ul>
      {more && <div className={styles.more}>{more}</div>}
    </>
  );
}

const Bar = ({ part }: { part: number }) => (
  <span className={styles.track}>
    <i style={{ width: `${part * 100}%` }} />
  </span>
);
