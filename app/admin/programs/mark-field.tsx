"use client";

import { Group, Radio, Text, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

type MarkOption = { value: string; label: string; picture: ReactNode; takenBy: string | null };
type MarkFieldProps = {
  label: string;
  options: MarkOption[];
  value: string;
  onChange: (value: string) => void;
  error?: string;
};

/** Colours or shapes to choose from; one that another program has says whose it is. */
export function MarkField({ label, options, value, onChange, error }: MarkFieldProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange} error={error}>
      <Group gap="xs" mt={4}>
        {options.map((option) => (
          <Tooltip key={option.value} label={option.takenBy} disabled={!option.takenBy} openDelay={200}>
            <Radio.Card
              value={option.value}
              disabled={option.takenBy !== null}
              w="auto"
              p="6px 10px"
              radius="sm"
              aria-label={option.takenBy ? `${option.label}, used by ${option.takenBy}` : option.label}
              style={{
                borderColor: value === option.value ? "var(--accent)" : undefined,
                opacity: option.takenBy ? 0.45 : 1,
              }}
            >
              <Group gap={8} wrap="nowrap">
                {option.picture}
                <Text
                  span
                  fz="sm"
                  fw={value === option.value ? 600 : 450}
                  c={value === option.value ? "var(--accent)" : undefined}
                >
                  {option.label}
                </Text>
              </Group>
            </Radio.Card>
          </Tooltip>
        ))}
      </Group>
    </Radio.Group>
  );
}
