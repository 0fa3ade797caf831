"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { formatDay } from "./format";
import { parseDay } from "./parse-day";

type DayPickerProps = {
  value: string;
  today: string;
  min?: string;
  max?: string;
  isClearable?: boolean;
  onTake: (day: string) => void;
};

/** A day typed or picked from a calendar; says plainly what is wrong with a typed one. */
export function DayPicker({ value, today, min, max, isClearable, onTake }: DayPickerProps) {
  const [typed, setTyped] = useState(value ? formatDay(value) : "");
  const [error, setError] = useState<string>();

  function takeTyped() {
    const read = parseDay(typed, today);
    if ("error" in read) return setError(read.error);
    if (min && read.day < min) return setError(`The earliest day is ${formatDay(min)}.`);
    if (max && read.day > max)
      return setError(max === today ? "That day is still to come." : `The latest day is ${formatDay(max)}.`);
    onTake(read.day);
  }

  return (
    <>
      <Group gap="xs" align="flex-start" wrap="nowrap" mb="xs">
        <TextInput
          data-autofocus
          flex={1}
          aria-label="Type a day"
          placeholder="17 Nov 2026"
          value={typed}
          error={error}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setError(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            takeTyped();
          }}
        />
        <Button variant="light" onClick={takeTyped}>
          Set
        </Button>
      </Group>
      <DatePicker
        value={value || null}
        defaultDate={value || today}
        minDate={min}
        maxDate={max}
        firstDayOfWeek={1}
        weekendDays={[]}
        hideOutsideDates
        w="fit-content"
        mx="auto"
        getDayProps={(day) => ({
          "data-today": day === today || undefined,
          style: day === today ? { fontWeight: 640 } : undefined,
        })}
        ariaLabels={{ nextMonth: "Next month", previousMonth: "Previous month" }}
        onChange={(day) => day && onTake(day)}
      />
      {isClearable && value ? (
        <Button variant="subtle" color="gray" fullWidth onClick={() => onTake("")}>
          No day
        </Button>
      ) : null}
    </>
  );
}
