import type { ReactNode } from "react";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { ProgramGlyph } from "../_ui/program-mark";
import { TypeIcon } from "../_ui/type-icon";
import classes from "./queue.module.css";
import { QueueTicks } from "./queue-ticks";

import { longWaitDays, type QueueRow, waited } from "./review-types";

type QueueProps = {
  rows: QueueRow[];
  heading: string;
  own: number;
  /** Where the next page of the queue is, and the first one; null where there is none to go to. */
  next: string | null;
  oldest: string | null;
  selectedId: string | null;
  filters: ReactNode;
};

/** What waits, oldest first; ticking some confirms them together. */
export function Queue({ rows, heading, own, next, oldest, selectedId, filters }: QueueProps) {
  const head = (
    <>
      <Heading level={1} size={20}>
        {heading}
      </Heading>
      <Row gap={8} above={8}>
        {filters}
      </Row>
    </>
  );
  return (
    <QueueTicks head={head}>
      {rows.map((row) => (
        <QueueLine key={row.id} row={row} isSelected={row.id === selectedId} />
      ))}
      {next || oldest ? (
        <nav className={classes.pages} aria-label="Pages of the queue">
          {oldest ? <a href={oldest}>Back to the oldest</a> : null}
          {next ? <a href={next}>The next fifty</a> : null}
        </nav>
      ) : null}
      <Text size="xs" tone="second" className={classes.own}>
        {own > 0 ? `${own} of yours ${own === 1 ? "waits" : "wait"} for another reviewer.` : null}
      </Text>
    </QueueTicks>
  );
}

function QueueLine({ row, isSelected }: { row: QueueRow; isSelected: boolean }) {
  return (
    <div className={classes.row} {...(isSelected && { "data-current": true })}>
      <a href={row.href} className={classes.open} aria-current={isSelected} data-scroll="keep">
        <TypeIcon icon={row.icon} />
        <span className={classes.line}>
          <b>{row.title}</b>
          <span>
            <span>{row.who}</span>
            {row.programs.map(({ key, color, shape, shortName }) => (
              <ProgramGlyph key={key} color={color} shape={shape} size={9} label={shortName} />
            ))}
            <span {...(row.days >= longWaitDays && { "data-long": true })}>{waited(row.days)}</span>
          </span>
        </span>
      </a>
      <input
        type="checkbox"
        className={classes.tick}
        value={`${row.id} ${row.version}`}
        aria-label={`Choose ${row.title}`}
      />
    </div>
  );
}
