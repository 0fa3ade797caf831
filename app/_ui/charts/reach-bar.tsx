import type { CSSProperties } from "react";
import { NumberLink } from "./number-link";
import styles from "./reach-bar.module.css";

/** A part of the reach in people: "In the room", "Online", "Reads". */
export type ReachPart = { key: string; name: string; count: number; href?: string };

const amounts = [6, 4, 3, 5, 2, 1];

/** One bar of parts, named and numbered below. `unknown` is a sentence on what has no number; `layout` "list" for rails. */
export function ReachBar(props: { parts: ReachPart[]; unknown?: string; layout?: "line" | "list" }) {
  const parts = props.parts.map((part, index) => ({ ...part, color: `var(--amount-${amounts[index] ?? 1})` }));
  const present = parts.filter((part) => part.count > 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {present.map((part) => (
          <i key={part.key} style={{ flexGrow: part.count, background: part.color }} title={part.name} />
        ))}
      </div>
      <ul className={styles.parts} data-layout={props.layout ?? "line"}>
        {parts.map((part) => (
          <li key={part.key}>
            <i style={{ "--part": part.color } as CSSProperties} aria-hidden="true" />
            <span>{part.name}</span>
            <NumberLink value={part.count} href={part.href} label={part.name} />
          </li>
        ))}
      </ul>
      {props.unknown && <p className={styles.unknown}>{props.unknown}</p>}
    </div>
  );
}
