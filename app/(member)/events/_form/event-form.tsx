"use client";

import { Text, TextInput, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { Suspense } from "react";
import { useMemberNames } from "@/app/_members/use-member-names";
import { FromText, SaidContext } from "@/app/_message/said";
import { useMessage } from "@/app/_message/use-message";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FieldQuestion } from "@/app/_ui/field-question";
import { FormError } from "@/app/_ui/form-error";
import { late } from "@/app/_ui/late";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { farDayAnswer, farDayQuestion } from "@/lib/core/far-day-question";
import { newestOf, saveEvent } from "./actions";
import { DefaultsLine } from "./defaults-line";
import { EventBar } from "./event-bar";
import classes from "./event-form.module.css";
import { EventMessage } from "./event-message";
import type { Typed } from "./form-types";
import { LateWhen } from "./late-when";
import { NobodyLed } from "./nobody-led";
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
  const {
    form,
    control,
    field,
    formProps,
    submit,
    isBusy,
    message: refused,
    draft,
    conflict,
  } = useCommandForm({
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
  const message = useMessage({
    form,
    groupId: () => form.getValues("groupId"),
    isPlanned,
    load: async () => (await import("./fill-from-message")).fillEvent,
    onName,
  });
  const onFarDay = (day: string) => submit({ confirmedDay: day })();
  const shared = { control, field, options, names, onName, onFarDay };
  const isNew = values.intent !== "revise";
  return (
    <SaidContext value={message.said}>
      <form {...formProps} aria-label={verbs[values.intent]}>
        <FormError message={refused} />
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
          {...(isNew ? message.titleProps : {})}
        />
        <FromText control={control} name="title" />
        {isNew ? <EventMessage control={control} message={message} isPlanned={isPlanned} /> : null}
        <div className={`${classes.row} ${classes.question}`}>
          <Controlled control={control} name="startsOn">
            {(input) => (
              <div>
                <DayField
                  {...input}
                  label="Which day?"
                  today={options.today}
                  max={isPlanned ? undefined : options.today}
                  shortcuts={!isPlanned}
                />
                <FromText control={control} name="startsOn" />
                <FieldQuestion
                  {...{ control, question: farDayQuestion, answer: farDayAnswer }}
                  name="startsOn"
                  onAnswer={onFarDay}
                />
              </div>
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
        <NobodyLed control={control} options={options} isPlanned={isPlanned} />
        {isPlanned ? <LateWhen {...shared} /> : null}
        <TextInput
          className={classes.question}
          label={isPlanned ? "Where can people sign up?" : "Where can we see it?"}
          placeholder="meetup.com/..."
          {...field("link")}
        />
        <FromText control={control} name="link" />
        {values.intent === "plan" ? <RepeatFields control={control} today={options.today} /> : null}
        <Title order={2} mt="xl" mb="xs">
          {isPlanned ? "Who speaks?" : "Who spoke?"}{" "}
          <Text span fz="sm" c="var(--second)" fw={450} ff="text">
            You can also add this later.
          </Text>
        </Title>
        <SpeakersField
          {...{ control, field, names, onName }}
          suggested={options.lastSpeakers}
          languages={options.languages}
        />
        <OptionalFields {...shared} isPlanned={isPlanned} />
        <EventBar control={control} draft={draft} verb={verbs[values.intent]} isPlanned={isPlanned} isBusy={isBusy} />
      </form>
    </SaidContext>
  );
}
