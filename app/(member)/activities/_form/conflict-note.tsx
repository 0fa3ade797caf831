"use client";

import { Alert, Button, Group, List, ListItem, Text } from "@mantine/core";
import type { UseFormReturn } from "react-hook-form";
import { ButtonLink } from "@/app/_ui/links";
import { isEditable } from "@/lib/activities/editing/rules";
import type { newestOf } from "./actions";
import type { Typed } from "./form-types";
import { changesShown, mergeTyped } from "./merge";

export type Newer = NonNullable<Awaited<ReturnType<typeof newestOf>>>;
type ConflictNoteProps = {
  newer: Newer;
  /** The form was opened on a draft. */
  wasDraft: boolean;
  opened: Typed;
  form: UseFormReturn<Typed, unknown, Typed>;
  onTaken: (newest: Newer) => void;
};

/** What changed elsewhere since the form was opened, and the way to have both: theirs where nothing was typed here. */
export function ConflictNote({ newer, wasDraft, opened, form, onTaken }: ConflictNoteProps) {
  const wasSent = wasDraft && newer.state !== "draft";
  const told = newer.changes.length > 0 ? newer.changes : changesShown(opened, newer.values);
  const changes = told.filter(({ label }) => !wasSent || label !== "State");

  function takeBoth() {
    const merged = mergeTyped({ opened, typed: form.getValues(), newest: newer.values });
    form.reset(newer.values);
    form.reset(merged, { keepDefaultValues: true });
    onTaken(newer);
  }

  return (
    <Alert role="alert" variant="light" bg="var(--rust-soft)" my="sm" title="What changed meanwhile">
      <List size="sm">
        {wasSent ? <ListItem>It was sent to review. What you save now changes it there.</ListItem> : null}
        {changes.map(({ label, from, to }) => (
          <ListItem key={label}>
            <Text span inherit fw={600}>
              {label}
            </Text>
            {from === undefined ? null : `: ${from || "nothing"} → ${to || "nothing"}`}
          </ListItem>
        ))}
        {changes.length === 0 && !wasSent ? <ListItem>Nothing that this form shows.</ListItem> : null}
      </List>
      <Group gap="xs" mt="sm">
        {isEditable(newer.state) ? (
          <Button size="compact-md" variant="default" onClick={takeBoth}>
            Bring that in, keep what I typed
          </Button>
        ) : null}
        <ButtonLink size="compact-md" variant="subtle" href={`/activities/${newer.values.id}`}>
          Leave mine, look at theirs
        </ButtonLink>
      </Group>
    </Alert>
  );
}
