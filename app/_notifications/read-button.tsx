"use client";

import { Icon } from "../_ui/icon";
import { PlainButton } from "../_ui/plain/button";
import classes from "./rows.module.css";
import type { NotificationRow } from "./rows-of";
import { useRead } from "./use-read";

export function ReadButton({ row, onChanged }: { row: NotificationRow; onChanged: () => void }) {
  const { readAloud, isBusy } = useRead(onChanged);
  return (
    <button
      type="button"
      className={classes.mark}
      aria-label={`Mark as read: ${row.title}`}
      title="Mark as read"
      data-mark-read
      disabled={isBusy}
      onClick={() => readAloud(row.id)}
    >
      <Icon name="check" size={16} />
    </button>
  );
}

export function ReadAllButton({ onChanged }: { onChanged: () => void }) {
  const { readAloud, isBusy } = useRead(onChanged);
  return (
    <PlainButton
      variant="default"
      isBusy={isBusy}
      leftSection={<Icon name="check" size={16} />}
      onClick={() => readAloud("all")}
    >
      Mark all as read
    </PlainButton>
  );
}
