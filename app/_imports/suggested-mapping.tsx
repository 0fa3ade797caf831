"use client";

import { Alert, Button, Group } from "@mantine/core";
import type { Mapping } from "@/lib/imports/schema";
import { headersNamedIn } from "./answers";
import type { SetupData } from "./setup-data";

type SuggestedProps = {
  saved: { id: string; name: string; mapping: Mapping }[];
  data: SetupData;
  mapping: Mapping;
  onChoose: (mapping: Mapping) => void;
};

/** Saved answers that speak of columns which this file has, offered once, before anything else was answered. */
export function SuggestedMapping({ saved, data, mapping, onChoose }: SuggestedProps) {
  const names = new Set(data.columns.map(({ name }) => name));
  const fitting = saved.filter(({ mapping: one }) => {
    const headers = headersNamedIn(one);
    return headers.length > 0 && headers.every((header) => names.has(header));
  });
  const best = fitting.sort(
    (one, other) => headersNamedIn(other.mapping).length - headersNamedIn(one.mapping).length,
  )[0];
  if (!best || headersNamedIn(mapping).length > 0) return null;
  return (
    <Alert color="petrol" mt="md" title={`The saved answers “${best.name}” fit this file`}>
      <Group gap="sm">
        This file has the same columns.
        <Button size="compact-sm" variant="default" onClick={() => onChoose(best.mapping)}>
          Use them
        </Button>
      </Group>
    </Alert>
  );
}
