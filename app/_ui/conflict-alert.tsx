"use client";

import { Alert, Button, Group, List, ListItem, Text } from "@mantine/core";
import { ButtonLink } from "./links";
import type { Change } from "./merge-edits";

export type ConflictProps = {
  changes: readonly Change[];
  /** What else is new. */
  note?: string | null;
  /** Null where it can no longer be changed. */
  onMerge: (() => void) | null;
  /** Where what stands now is read. */
  theirs: string;
};

/** What changed elsewhere since a form was opened, and the way to have both: theirs where nothing was typed here. */
export function ConflictAlert({ changes, note, onMerge, theirs }: ConflictProps) {
  return (
    <Alert role="alert" variant="light" bg="var(--rust-soft)" my="sm" title="What changed in the meantime">
      <List size="sm">
        {note ? <ListItem>{note}</ListItem> : null}
        {changes.map(({ label, from, to }) => (
          <ListItem key={label}>
            <Text span inherit fw={600}>
              {label}
            </Text>
            {from === undefined ? null : `: ${from || "nothing"} → ${to || "nothing"}`}
          </ListItem>
        ))}
        {changes.length === 0 && !note ? <ListItem>Nothing that this form shows.</ListItem> : null}
      </List>
      <Group gap="xs" mt="sm">
        {onMerge ? (
          <Button size="compact-md" variant="default" onClick={onMerge}>
            Add these changes, keep what I typed
          </Button>
        ) : null}
        <ButtonLink size="compact-md" variant="subtle" href={theirs}>
          Discard mine, see the saved version
        </ButtonLink>
      </Group>
    </Alert>
  );
}
