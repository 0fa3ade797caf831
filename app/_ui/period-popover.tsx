"use client";

import { Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ComponentProps, useState } from "react";
import { FilterChip } from "./filter-chip";
import { formatDays } from "./format";
import { parseDay } from "./parse-day";
import type { PeriodPreset } from "./period-presets";

type PeriodPopoverProps = {
  chip: Omit<ComponentProps<typeof FilterChip>, "button">;
  presets: PeriodPreset[];
  from: string;
  to: string;
  today: string;
  onSet: (from: string, to: string) => void;
};

/** The filter once it was opened: presets and two days, open at first. */
export function PeriodPopover({ chip, presets, from, to, today, onSet }: PeriodPopoverProps) {
  const [isOpen, { close, toggle }] = useDisclosure(true);
  const set = (start: string, end: string) => {
    onSet(start, end);
    close();
  };
  return (
    <Popover withRoles={false} opened={isOpen} onChange={close} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <span style={{ display: "inline-flex" }}>
          <FilterChip
            {...chip}
            onClear={() => set("", "")}
            button={{ onClick: toggle, "aria-expanded": isOpen, "aria-haspopup": "dialog" }}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" p="sm" aria-label="Period">
        <Group gap={6} mb="sm">
          {presets.map((one) => (
            <Button
              key={one.label}
              size="compact-sm"
              variant={one.from === from && one.to === to ? "light" : "default"}
              onClick={() => set(one.from, one.to)}
            >
              {one.label}
            </Button>
          ))}
        </Group>
        <PeriodFields key={`${from} ${to}`} from={from} to={to} today={today} onSet={set} />
      </Popover.Dropdown>
    </Popover>
  );
}

function PeriodFields({
  from,
  to,
  today,
  onSet,
}: {
  from: string;
  to: string;
  today: string;
  onSet: (from: string, to: string) => void;
}) {
  const [typed, setTyped] = useState({ from: from && formatDays(from), to: to && formatDays(to) });
  const [errors, setErrors] = useState<{ from?: string; to?: string }>({});

  function show() {
    const first = typed.from.trim() ? parseDay(typed.from, today) : { day: "" };
    const last = typed.to.trim() ? parseDay(typed.to, today) : { day: "" };
    if ("error" in first || "error" in last) {
      return setErrors({
        from: "error" in first ? first.error : undefined,
        to: "error" in last ? last.error : undefined,
      });
    }
    if (first.day && last.day && first.day > last.day) return setErrors({ to: "This is before the first day." });
    onSet(first.day, last.day);
  }

  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-start" grow>
        <TextInput
          label="From"
          placeholder="1 Jan 2026"
          value={typed.from}
          error={errors.from}
          onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
        />
        <TextInput
          label="To"
          placeholder="today"
          value={typed.to}
          error={errors.to}
          onChange={(event) => setTyped({ ...typed, to: event.currentTarget.value })}
        />
      </Group>
      <Button variant="light" onClick={show}>
        Show these days
      </Button>
    </Stack>
  );
}
