"use client";

import { Alert, Anchor, Button, List, ListItem } from "@mantine/core";
import type { Ref } from "react";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { stateWords } from "@/app/_ui/state-mark";
import type { Duplicates } from "./use-duplicates";

/** What may be the same thing, to look at in a new tab; it may be saved all the same. */
export function DuplicatesNote({
  duplicates,
  onAccept,
  ref,
}: {
  duplicates: Duplicates;
  onAccept: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  if (duplicates.length === 0) return null;
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      role="status"
      variant="light"
      bg="var(--rust-soft)"
      my="sm"
      icon={<Icon name="copy" />}
      title={duplicates.length === 1 ? "This may be logged already" : "These may be the same thing"}
      styles={{ title: { color: "var(--rust)" }, icon: { color: "var(--rust)" }, message: { color: "var(--ink)" } }}
    >
      <List size="sm" listStyleType="none">
        {duplicates.map((duplicate) => (
          <ListItem key={duplicate.id}>
            <Anchor href={`/activities/${duplicate.id}`} target="_blank" rel="noopener" fz="inherit">
              {duplicate.title || duplicate.typeName}
            </Anchor>
            , {duplicate.typeName}, {formatDay(duplicate.startsOn)}, {stateWords[duplicate.state]}
          </ListItem>
        ))}
      </List>
      <Button variant="default" size="compact-sm" mt="xs" onClick={onAccept}>
        It is something else
      </Button>
    </Alert>
  );
}
