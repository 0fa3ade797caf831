"use client";

import { Popover } from "@mantine/core";
import type { ComponentProps } from "react";
import { DayPicker } from "./day-picker";
import { Standing } from "./standing";

type DayPopoverProps = ComponentProps<typeof DayPicker> & {
  place: HTMLElement;
  label: string;
  isOpen: boolean;
  onClose: () => void;
};

/** Where a day is typed or picked, below the field that asks for it. */
export function DayPopover({ place, label, isOpen, onClose, ...picker }: DayPopoverProps) {
  return (
    <Popover withRoles={false} opened={isOpen} onChange={onClose} position="bottom-start" trapFocus>
      <Popover.Target>
        <Standing button={place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" p="sm" aria-label={label}>
        <DayPicker {...picker} />
      </Popover.Dropdown>
    </Popover>
  );
}
