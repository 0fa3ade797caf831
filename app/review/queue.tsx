"use client";

import type { ReactNode } from "react";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { useTicks } from "../_ui/use-ticks";
import { BulkConfirm } from "./bulk-confirm";
import { useDesk } from "./desk-context";
import { headingOf, type QueueCount } from "./heading";
import classes from "./queue.module.css";
import { QueueLine } from "./queue-line";
import { RecentDecisions } from "./recent-decisions";
import desk from "./review.module.css";

type QueueProps = {
  count: QueueCount;
  own: number;
  next: string | null;
  oldest: string | null;
  filters: ReactNode;
};

/** What waits, oldest first; ticking some confirms them together. */
export function Queue({ count, own, next, oldest, filters }: QueueProps) {
  const { rows, current, decided } = useDesk();
  const { area, ticked, isEvery, tickAll, onChange } = useTicks<HTMLElement>();
  const chosen = rows.filter(({ id, version }) => ticked.includes(`${id} ${version}`));
  return (
    <section ref={area} className={desk.queue} aria-label="Waiting for review" onChange={onChange} data-links>
      <div className={desk.queueHead}>
        <Heading level={1} size={20}>
          {headingOf({ ...count, all: count.all - decided, found: count.found - decided })}
        </Heading>
        <Row gap={8} above={8}>
          {filters}
        </Row>
        {rows.length > 1 ? (
          <Row gap={8} above={8} isNowrap className={classes.every}>
            <input
              type="checkbox"
              data-every
              className={classes.tick}
              aria-label={isEvery ? "Choose none" : `Choose all ${rows.length}`}
            />
            <BulkConfirm chosen={chosen} onDone={() => tickAll(false)} />
          </Row>
        ) : null}
      </div>
      {rows.map((row) => (
        <QueueLine key={row.id} row={row} isCurrent={row.id === current} />
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
      <RecentDecisions />
    </section>
  );
}
