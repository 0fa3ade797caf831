"use client";

import { Button, Group, NumberInput, Select, Text } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled";
import { formatDay } from "@/app/_ui/format";
import { isDay } from "@/lib/clock";
import { daysOfSeries, type Repeat } from "@/lib/events/series/rules";
import classes from "./event-form.module.css";
import type { EventControl } from "./form-types";

const words: { value: Repeat; label: string }[] = [
  { value: "week", label: "Every week" },
  { value: "two_weeks", label: "Every other week" },
  { value: "month_by_day", label: "Every month, the same day" },
  { value: "month_by_weekday", label: "Every month, the same weekday" },
];

/** A series of at most twelve; the days are shown before anything is planned. */
export function RepeatFields({ control, today }: { control: EventControl; today: string }) {
  const [day, repeat] = useWatch({ control, name: ["startsOn", "repeat"] });
  const first = day && isDay(day) ? day : today;
  return (
    <Controlled control={control} name="repeat">
      {({ value, onChange }) =>
        value ? (
          <div className={classes.question}>
            <Group gap="sm" align="flex-end">
              <Select
                label="Again"
                data={words}
                allowDeselect={false}
                value={value.every}
                onChange={(every) => every && onChange({ ...value, every: every as Repeat })}
              />
              <NumberInput
                label="How many in all"
                min={2}
                max={12}
                w={130}
                value={value.times}
                onChange={(times) => onChange({ ...value, times: Number(times) || 2 })}
              />
              <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
                Only once
              </Button>
            </Group>
            <Text fz="sm" c="var(--second)" mt={6}>
              {repeat && repeat.times >= 2 && repeat.times <= 12
                ? daysOfSeries(first, repeat.every, repeat.times)
                    .map((one) => formatDay(one, "weekday"))
                    .join(", ")
                : "Between two and twelve."}
            </Text>
          </div>
        ) : (
          <Button
            className={classes.question}
            variant="subtle"
            size="compact-sm"
            px={4}
            onClick={() => onChange({ every: "month_by_weekday", times: 6 })}
          >
            Plan it more than once
          </Button>
        )
      }
    </Controlled>
  );
}
