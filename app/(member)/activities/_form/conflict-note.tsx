"use client";

import { Alert, Button, Group, List, ListItem, Text } from "@mantine/core";
import type { UseFormReturn } from "react-hook-form";
import { ButtonLink } from "@/app/_ui/links";
import type { newestOf } from "./actions";
import type { Typed } from "./form-types";
import { mergeTyped } from "./merge";

export type Newer = NonNullable<Awaited<ReturnType<typeof newestOf>>>;
type ConflictNoteProps = {
  newer: Newer;
  opened: Typed;
  form: UseFormReturn<Typed, unknown, Typed>;
  onTaken: (values: Typed) => void;
};

/** What changed elsewhere since the form was opened, and the way to have both: theirs where nothing was typed here. */
export function ConflictNote({ newer, opened, form, onTaken }: ConflictNoteProps) {
  function takeBoth() {
    const merged = mergeTyped({ opened, typed: form.getValues(), newest: newer.values });
    form.reset(newer.values);
    form.reset(merged, { keepDefaultValues: true });
    onTaken(newer.values);
  }

  return (
    <Alert role="alert" variant="light" bg="var(--rust-soft)" my="sm" title="What changed meanwhile">
      <List size="sm">
        {newer.changes.map(({ label, from, to }) => (
          <ListItem key={label}>
            <Text span inherit fw={600}>
              {label}
            </Text>
            : {from || "nothing"} → {to || "nothing"}
          </ListItem>
        ))}
        {newer.changes.length === 0 ? <ListItem>Nothing that this form shows.</ListItem> : null}
      </List>
      <Group gap="xs" mt="sm">
        <Button size="compact-md" variant="default" onClick={takeBoth}>
          Bring that in, keep what I typed
        </Button>
        <ButtonLink size="compact-md" variant="subtle" href={`/activities/${newer.values.id}`}>
          Leave mine, look at theirs
        </ButtonLink>
      </Group>
    </Alert>
  );
}
