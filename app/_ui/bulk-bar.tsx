"use client";

import { Button, Checkbox, type CheckboxProps, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./bulk-bar.module.css";
import { formatNumber } from "./format";
import { Key } from "./keyboard-key";

export type Selection = { ids: string[]; isAll: boolean; count: number; clear: () => void };

type BulkBarProps = {
  selection: Selection;
  every: CheckboxProps;
  total?: number;
  onAll: () => void;
  actions: ReactNode;
};

/** Above the table while rows are ticked: how many, all of them, what can be done, and out again. */
export function BulkBar({ selection, every, total, onAll, actions }: BulkBarProps) {
  const canTakeAll = total !== undefined && total > selection.count && !selection.isAll;
  return (
    <section aria-label="Selected rows" className={classes.bar}>
      <Checkbox size="xs" {...every} />
      <Text fw={640} aria-live="polite">
        {formatNumber(selection.count)} selected
      </Text>
      {canTakeAll ? (
        <Button variant="subtle" size="compact-sm" onClick={onAll}>
          Select all {formatNumber(total)}
        </Button>
      ) : null}
      <Group gap="xs" ml="auto">
        {actions}
        <Button variant="subtle" color="gray" size="compact-sm" onClick={selection.clear} rightSection={<Key>Esc</Key>}>
          Clear
        </Button>
      </Group>
    </section>
  );
}
