"use client";

import { Group, Input, Pill } from "@mantine/core";
import { DayField } from "@/app/_ui/day-field";
import { formatDay } from "@/app/_ui/format";

type ReminderDaysProps = { days: string[]; onChange: (days: string[]) => void; error?: string; today: string };

/** The days on which reminders leave; choosing a day adds it. */
export function ReminderDays({ days, onChange, error, today }: ReminderDaysProps) {
  const chosen = [...new Set(days)].sort();
  return (
    <>
      {chosen.length > 0 ? (
        <Group gap="xs" mb="xs">
          {chosen.map((day) => (
            <Pill
              key={day}
              size="md"
              withRemoveButton
              removeButtonProps={{ "aria-label": `Remove ${formatDay(day)}`, "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => onChange(chosen.filter((one) => one !== day))}
            >
              {formatDay(day)}
            </Pill>
          ))}
        </Group>
      ) : null}
      <DayField
        label={chosen.length > 0 ? "Another reminder" : "A reminder"}
        value=""
        onChange={(day) => onChange(day ? [...chosen, day] : chosen)}
        today={today}
        shortcuts={false}
      />
      {error ? <Input.Error mt={4}>{error}</Input.Error> : null}
    </>
  );
}
