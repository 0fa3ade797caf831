"use client";

import { Checkbox } from "@mantine/core";

type KeepOldNameProps = { before: string | null; now: string; checked: boolean; onChange: (keeps: boolean) => void };

/** Offered once the name differs: imports then still find what went by the old one. */
export function KeepOldName({ before, now, checked, onChange }: KeepOldNameProps) {
  if (before === null || before.trim() === now.trim()) return null;
  return (
    <Checkbox
      mt={6}
      label={`Keep “${before}” as an alias, so that imports still recognise it`}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
