"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { AllKeys } from "../_ui/all-keys";
import { Key } from "../_ui/keyboard-key";
import { Section } from "../_ui/section";
import { rowKeys } from "./keys";
import { NotificationRows } from "./rows";
import classes from "./rows.module.css";
import type { NotificationRow, OpenRows } from "./rows-of";
import { useRowKeys } from "./use-row-keys";
import { groupTitles, needs } from "./words";

/** What is to do, to decide and to read, and what has been read; a group without anything is left out. */
export function NotificationGroups({ open, done }: { open: OpenRows | null; done: NotificationRow[] }) {
  const router = useRouter();
  const rows = useRef<HTMLDivElement>(null);
  useRowKeys(rows);
  return (
    <div ref={rows}>
      {open
        ? needs
            .filter((need) => open[need].length > 0)
            .map((need) => (
              <Section key={need} title={groupTitles[need]} note={open[need].length}>
                <NotificationRows label={groupTitles[need]} rows={open[need]} look={need} onChanged={router.refresh} />
              </Section>
            ))
        : null}
      {done.length > 0 ? (
        <Section title="Read already">
          <NotificationRows label="Read already" rows={done} look="done" onChanged={router.refresh} />
        </Section>
      ) : null}
      <p className={classes.keys}>
        <span>
          <Key>J</Key> <Key>K</Key> next, previous
        </span>
        <span>
          <Key>E</Key> mark as read
        </span>
        <AllKeys keys={rowKeys} />
      </p>
    </div>
  );
}
