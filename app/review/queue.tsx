"use client";

import { Button, Checkbox, Group, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { plural } from "../_ui/format";
import { TextLink } from "../_ui/links";
import { ProgramGlyph } from "../_ui/program-mark";
import { TypeIcon } from "../_ui/type-icon";
import { showUndo } from "../_ui/undo-notice";
import { confirmMany, takeBack } from "./actions";
import classes from "./review.module.css";
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
  const router = useRouter();
  const [ticked, setTicked] = useState<string[]>([]);
  const [isBusy, start] = useTransition();
  const chosen = rows.filter((row) => ticked.includes(row.id));

  function toggle(id: string) {
    setTicked((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }

  function confirmChosen() {
    start(async () => {
      const outcome = await confirmMany({ chosen: chosen.map(({ id, version }) => ({ id, version })) });
      setTicked([]);
      if (!outcome.ok) return showUndo({ message: outcome.message });
      const { confirmed, skipped } = outcome.value;
      const rest =
        skipped.length > 0 ? ` ${plural(skipped.length, "other")} changed in the meantime. Please look again.` : "";
      showUndo({
        message: `${plural(confirmed.length, "activity", "activities")} confirmed.${rest}`,
        undo: async () => {
          for (const id of confirmed) await takeBack({ id });
          router.refresh();
        },
      });
      router.refresh();
    });
  }

  return (
    <section className={classes.queue} aria-label="Waiting for review">
      <div className={classes.queueHead}>
        <Title order={1} fz={20}>
          {heading}
        </Title>
        <Group mt="xs" gap="xs">
          {filters}
        </Group>
        {chosen.length > 0 ? (
          <Group mt="xs" gap="xs">
            <Button size="compact-sm" loading={isBusy} onClick={confirmChosen}>
              Confirm {chosen.length}
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setTicked([])}>
              Clear
            </Button>
          </Group>
        ) : null}
      </div>
      {rows.map((row) => (
        <div key={row.id} className={classes.row} data-current={row.id === selectedId || undefined}>
          <Link href={row.href} className={classes.open} aria-current={row.id === selectedId} scroll={false}>
            <TypeIcon icon={row.icon} />
            <span style={{ minWidth: 0, flex: 1 }}>
              <Text span display="block" fz="sm" fw={600} lh={1.35} c="var(--ink)" style={{ overflowWrap: "anywhere" }}>
                {row.title}
              </Text>
              <Group component="span" gap={6} fz="xs" c="var(--second)" mt={2} wrap="nowrap">
                <Text span inherit truncate>
                  {row.who}
                </Text>
                {row.programs.map((program) => (
                  <ProgramGlyph
                    key={program.key}
                    color={program.color}
                    shape={program.shape}
                    size={9}
                    label={program.shortName}
                  />
                ))}
                <Text
                  span
                  inherit
                  ml="auto"
                  style={{ whiteSpace: "nowrap" }}
                  fw={row.days >= longWaitDays ? 600 : undefined}
                  c={row.days >= longWaitDays ? "var(--rust)" : undefined}
                >
                  {waited(row.days)}
                </Text>
              </Group>
            </span>
          </Link>
          <Checkbox
            aria-label={`Choose ${row.title}`}
            checked={ticked.includes(row.id)}
            onChange={() => toggle(row.id)}
            size="xs"
            p={12}
          />
        </div>
      ))}
      {next || oldest ? (
        <Group component="nav" aria-label="Pages of the queue" p="md" pb={0} gap="lg" fz="sm">
          {oldest ? <TextLink href={oldest}>Back to the oldest</TextLink> : null}
          {next ? <TextLink href={next}>The next fifty</TextLink> : null}
        </Group>
      ) : null}
      <Text fz="xs" c="var(--second)" p="md">
        {own > 0 ? `${own} of yours ${own === 1 ? "waits" : "wait"} for another reviewer.` : null}
      </Text>
    </section>
  );
}
