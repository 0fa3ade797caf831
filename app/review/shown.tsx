"use client";

import type { ReactNode } from "react";
import { Heading } from "../_ui/plain/heading";
import { Text } from "../_ui/plain/text";
import { useDesk } from "./desk-context";
import classes from "./review.module.css";

/** The evidence of the one that the keys are about; until the server has shown it, its title. */
export function ShownEvidence({ id, children }: { id: string; children: ReactNode }) {
  const { rows, current, shownId } = useDesk();
  if (current === id && shownId === id) return children;
  const row = rows.find((one) => one.id === current);
  return (
    <article className={classes.activity} aria-busy={row !== undefined}>
      <Text size="sm" tone="second">
        {row?.who}
      </Text>
      <Heading level={2} size={24} above={6} style={{ lineHeight: 1.25, overflowWrap: "anywhere" }}>
        {row?.title ?? "Nothing else waits here"}
      </Heading>
      {row
        ? [80, 60, 90, 40].map((width) => <div key={width} className={classes.line} style={{ width: `${width}%` }} />)
        : null}
    </article>
  );
}

/** The decision, while its evidence is shown. */
export function ShownDecision({ id, children }: { id: string; children: ReactNode }) {
  const { current, shownId } = useDesk();
  return current === id && shownId === id ? children : null;
}
