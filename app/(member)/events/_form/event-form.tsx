"use client";

import { Text, TextInput, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { Suspense } from "react";
import { useMemberNames } from "@/app/_members/use-member-names";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FormError } from "@/app/_ui/form-error";
import { late } from "@/app/_ui/late";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { newestOf, saveEvent } from "./actions";
import { DefaultsLine } from "./defaults-line";
import { EventBar } from "./event-bar";
import classes from "./event-form.module.css";
import type { Typed } from "./form-types";
import { LateWhen } from "./late-when";
import { NumberField } from "./number-field";
import { OptionalFields } from "./optional-fields";
import type { EventOptions } from "./options";
import { RepeatFields } from "./repeat-fields";
import { SpeakersField } from "./speakers-field";

type EventFormProps = {
  options: EventOptions;
  values: Typed;
  keep: string;
  names: Record<string, string>;
  /** Whether the event that is changed lies ahead or behind. */
  isPlanned: boolean;
};

const EventConflict = late(async () => (await import("./event-conflict")).EventConflict);

const verbs = { log: "Log event", plan: "Plan event", revise: "Save changes" } as const;

/** Four questions make an event; everything else is assumed from last time, or can wait. Nothing typed is lost. */
export function EventForm({ options, values, keep, names: known, isPlanned }: EventFormProps) {
  const router = useRouter();
  const { names, onName } = useMemberNames(known);
  const { control, field, formProps, isBusy, message, draft, conflict } = useCommandForm({
    schema: () => import("@/lib/events/schema").then((module) => module.eventForm),
    defaultValues: values,
    action: saveEvent,
    newestOf: async ({ id }: Typed) => (id ? newestOf(id) : null),
    onTaken: (newest) => {
      for (const [id, name] of Object.entries(newest.names)) onName(id, name);
    },
    keep,
    onDone: ({ id, saved }) => {
      router.push(`/events/${id}?saved=${saved}`);
      // Whoever goes back finds what was saved.
      router.refresh();
    },
  });
  const shared = { control, field, options, names, onName };
  return (
    <form {...formProps} aria-label={verbs[values.intent]}>
      <FormError message={message} />
      {conflict ? (
        <Suspense>
          <EventConflict {...conflict} wasPlanned={isPlanned} />
        </Suspense>
      ) : null}
      <DefaultsLine {...shared} />
      <TextInput
        className={classes.question}
        size="lg"
        label={isPlanned ? "What will it be called?" : "What was it called?"}
        placeholder="Meetup 32: Step Functions without tears"
        {...field("title")}
      />
      <div className={`${classes.row} ${classes.question}`}>
        <Controlled control={control} name="startsOn">
          {(input) => (
            <DayField
              {...input}
              label="Which day?"
              today={options.today}
              max={isPlanned ? undefined : options.today}
              shortcuts={!isPlanned}
            />
          )}
        </Controlled>
        <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Text component="legend" fw={600} mb={4}>
            {isPlanned ? "How many do you expect?" : "How many came?"}
          </Text>
          <div className={classes.numbers}>
            <NumberField
              control={control}
              name={isPlanned ? "expectedInPerson" : "attendeesInPerson"}
              label={isPlanned ? "Expected in the room" : "Came in person"}
              unit="in the room"
            />
            <NumberField
              control={control}
              name={isPlanned ? "expectedOnline" : "attendeesOnline"}
              label={isPlanned ? "Expected online" : "Came online"}
              unit="online"
            />
          </div>
        </fieldset>
      </div>
      {isPlanned ? <LateWhen {...shared} /> : null}
      <TextInput
        className={classes.question}
        label={isPlanned ? "Where can people sign up?" : "Where can we see it?"}
        placeholder="meetup.com/..."
        {...field("link")}
      />
      {values.intent === "plan" ? <RepeatFields control={control} today={options.today} /> : null}
      <Title order={2} mt="xl" mb="xs">
        {isPlanned ? "Who speaks?" : "Who spoke?"}{" "}
        <Text span fz="sm" c="var(--second)" fw={450} ff="text">
          You can also add this later.
        </Text>
      </Title>
      <SpeakersField control={control} field={field} names={names} languages={options.languages} onName={onName} />
      <OptionalFields {...shared} isPlanned={isPlanned} />
      <EventBar control={control} draft={draft} verb={verbs[values.intent]} isPlanned={isPlanned} isBusy={isBusy} />
    </form>
  );
}
