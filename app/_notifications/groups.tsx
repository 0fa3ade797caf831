"use client";

import { useRouter } from "next/navigation";
import { Section } from "../_ui/section";
import { NotificationRows } from "./rows";
import type { NotificationRow, OpenRows } from "./rows-of";
import { groupTitles, needs } from "./words";

/** What is to do, to decide and to read, and what has been read; a group without anything is left out. */
export function NotificationGroups({ open, done }: { open: OpenRows | null; done: NotificationRow[] }) {
  const router = useRouter();
  return (
    <>
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
    </>
  );
}
