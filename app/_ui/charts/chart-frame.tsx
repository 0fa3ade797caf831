"use client";

import { type ReactNode, useId, useState } from "react";
import { Icon } from "../icon";
import { Heading } from "../plain/heading";
import styles from "./chart-frame.module.css";

/** What every picture may carry: a heading, a line beside it, a legend, and the heading's level. */
export type FrameProps = { title?: string; note?: ReactNode; legend?: ReactNode; headingOrder?: 2 | 3 };

/** Heading, legend and the Picture / Table choice around a picture; print always shows the picture. */
export function ChartFrame(props: FrameProps & { name?: string; table: ReactNode; children: ReactNode }) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section
      className={styles.frame}
      aria-label={props.title ? undefined : props.name}
      aria-labelledby={props.title && id}
    >
      <div className={styles.head}>
        {props.title && (
          <Heading level={props.headingOrder ?? 2} id={id}>
            {props.title}
          </Heading>
        )}
        {props.note && <div className={styles.note}>{props.note}</div>}
        <div className={styles.legend}>{!asTable && props.legend}</div>
        <fieldset className={styles.choice}>
          <legend className={styles.unseen}>Show {props.title ?? props.name} as</legend>
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            <Icon name="picture" size={14} /> Picture
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            <Icon name="table" size={14} /> Table
          </button>
        </fieldset>
      </div>
      <div className={asTable ? styles.away : undefined}>{props.children}</div>
      {asTable && <div className={styles.table}>{props.table}</div>}
    </section>
  );
}
