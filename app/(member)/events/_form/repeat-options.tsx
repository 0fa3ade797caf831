"use client";

import { Button, Group, Select, Text } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { formatDay } from "@/app/_ui/format";
import { isDay } from "@/lib/core/clock";
import { repeatTimesField } from "@/lib/events/schema";
import { daysOfSeries, type SeriesRepeat } from "@/lib/events/series";
import classes from "./event-form.module.css";
import type { EventControl } from "./form-types";

const words: { value: SeriesRepeat; label: string }[] = [
  { value: "week", label: "Every week" },
  { value: "two_weeks", label: "Every other week" },
  { value: "month_by_day", label: "Every month, the same day" },
  { value: "month_by_weekday", label: "Every month, the same weekday" },
];

type RepeatOptionsProps = { control: EventControl; today: string; onOnce: () => void };

/** How often and how many; the days are shown before anything is planned. */
export function RepeatOptions({ control, today, onOnce }: RepeatOptionsProps) {
  const [day, every, times] = useWatch({ control, name: ["startsOn", "repeat.every", "repeat.times"] });
  const first = day && isDay(day) ? day : today;
  return (
    <div className={classes.question}>
      <Group gap="sm" align="flex-start">
        <Controlled control={control} name="repeat.every">
          {(every) => <Select label="Repeat" data={words} allowDeselect={false} {...every} />}
        </Controlled>
        <Controlled control={control} name="repeat.times">
          {(times) => <CountField label="How many events in total" w={150} {...times} />}
        </Controlled>
        <Button variant="subtle" color="gray" mt={25} onClick={onOnce}>
          Only once
        </Button>
      </Group>
      <Text fz="sm" c="var(--second)" mt={6}>
        {every && times && repeatTimesField.safeParse(times).success
          ? daysOfSeries(first, every, times)
              .map((one) => formatDay(one, "weekday"))
              .join(", ")
          : null}
      </Text>
    </div>
  );
}
