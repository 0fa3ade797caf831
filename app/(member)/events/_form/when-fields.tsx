"use client";

import { Box, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FieldQuestion } from "@/app/_ui/field-question";
import { formatDay } from "@/app/_ui/format";
import { isDay } from "@/lib/core/clock";
import { farDayAnswer, farDayQuestion } from "@/lib/core/far-day-question";
import { timeZoneOffsetOn } from "@/lib/events/moments";
import { lastDayOfEvent, readTimeOfDay } from "@/lib/events/time-of-day";
import classes from "./event-form.module.css";
import type { EventControl, EventField } from "./form-types";
import type { EventOptions } from "./options";

/** From when to when, in the group's own time zone; daylight saving is said out loud where the clocks change near it. */
export function WhenFields({
  control,
  field,
  options,
  onFarDay,
}: {
  control: EventControl;
  field: EventField;
  options: EventOptions;
  onFarDay: (day: string) => void;
}) {
  const [day, from, to, zone, last] = useWatch({
    control,
    name: ["startsOn", "startsAtClock", "endsAtClock", "timeZone", "endsOn"],
  });
  const [startsAtClock, endsAtClock] = [readTimeOfDay(from ?? ""), readTimeOfDay(to ?? "")];
  const offset = day && zone && isDay(day) ? timeZoneOffsetOn(day, startsAtClock, zone) : null;
  const nextDay =
    day && isDay(day) && !last && lastDayOfEvent({ startsOn: day, startsAtClock, endsOn: null, endsAtClock });
  return (
    <div className={classes.question}>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="sm">
        <TextInput label="From" placeholder="19:00" inputMode="numeric" {...field("startsAtClock")} />
        <TextInput label="To" placeholder="21:30" inputMode="numeric" {...field("endsAtClock")} />
        <Controlled control={control} name="timeZone">
          {({ value, ...input }) => (
            <Select
              label="Time zone"
              data={options.zones}
              searchable
              limit={60}
              allowDeselect={false}
              style={{ gridColumn: "span 2" }}
              {...input}
              value={value ?? null}
            />
          )}
        </Controlled>
      </SimpleGrid>
      <Box mt="sm">
        <Controlled control={control} name="endsOn">
          {({ value, ...input }) => (
            <DayField
              {...input}
              value={value}
              label="Last day, if there were several"
              today={options.today}
              min={day || undefined}
              shortcuts={false}
              isClearable
            />
          )}
        </Controlled>
        <FieldQuestion
          {...{ control, question: farDayQuestion, answer: farDayAnswer }}
          name="endsOn"
          onAnswer={onFarDay}
        />
      </Box>
      {offset ? (
        <Text
          fz="sm"
          c={offset.changesNearby ? "var(--rust)" : "var(--second)"}
          mt={6}
          fw={offset.changesNearby ? 540 : undefined}
        >
          {nextDay ? `It ends on ${formatDay(nextDay)}. ` : ""}
          {offset.words} on that day.
          {offset.changesNearby ? " The clocks change within a week of it. Please check the hour." : ""}
        </Text>
      ) : null}
    </div>
  );
}
