"use client";

import { Alert, Anchor, Button, List, ListItem } from "@mantine/core";
import type { Ref } from "react";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { stateWords } from "@/app/_ui/state-mark";
import type { Doubles } from "./use-doubles";

/** What may be the same thing, to look at in a new tab; it may be saved all the same. */
export function DoublesNote({
  doubles,
  onAccept,
  ref,
}: {
  doubles: Doubles;
  onAccept: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  if (doubles.length === 0) return null;
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      role="status"
      variant="light"
      bg="var(--rust-soft)"
      my="sm"
      icon={<Icon name="copy" />}
      title={doubles.length === 1 ? "This may be logged already" : "These may be the same thing"}
      styles={{ title: { color: "var(--rust)" }, icon: { color: "var(--rust)" }, message: { color: "var(--ink)" } }}
    >
      <List size="sm" listStyleType="none">
        {doubles.map((double) => (
          <ListItem key={double.id}>
            <Anchor href={`/activities/${double.id}`} target="_blank" rel="noopener" fz="inherit">
              {double.title || double.typeName}
            </Anchor>
            , {double.typeName}, {formatDay(double.startsOn)}, {stateWords[double.state]}
          </ListItem>
        ))}
      </List>
      <Button variant="default" size="compact-sm" mt="xs" onClick={onAccept}>
        It is something else
      </Button>
    </Alert>
  );
}
