"use client";

import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { lifecycle } from "@/lib/terms/lifecycle";
import { Controlled } from "../_ui/controlled-field";
import { DayField } from "../_ui/day-field";
import { FormError } from "../_ui/form-error";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { useCommandForm } from "../_ui/use-command-form";
import { LeadEnds } from "./lead-ends";
import type { Step, StepDone, StepField, StepInput, StepTerm } from "./step-types";
import { endingOptions } from "./steps";

const days = ["startsOn", "endsOn", "fromOn", "onDay", "untilOn"] as const;
const lines = ["detail", "level"] as const;

type StepFormProps = { step: Step; term: StepTerm; today: string; onClose: () => void };

/** The fields of one step, and what happens after it: a notice, with Undo where one more command takes it back. */
export function StepForm({ step, term, today, onClose }: StepFormProps) {
  const router = useRouter();
  const start: StepInput = { id: term.id, version: term.version, ...step.start(term, today) };
  const { form, control, field, submit, isBusy, message } = useCommandForm<StepInput, unknown, StepDone>({
    schema: async () => step.schema ?? lifecycle[step.name].input,
    defaultValues: start,
    action: step.run,
    onDone: (done) => {
      onClose();
      router.refresh();
      tell(done, form.getValues());
    },
  });

  function tell(done: StepDone, input: StepInput) {
    const { undo, said } = step;
    if (!undo) return showNotice(said);
    showUndo({
      message: said,
      undo: async () => {
        const outcome = await undo(done, input);
        router.refresh();
        if (!outcome.ok) showNotice(outcome.message);
      },
    });
  }

  const has = (name: StepField) => step.fields[name];
  return (
    <form onSubmit={submit()} noValidate>
      <Stack gap="sm">
        <Text c="var(--second)">{step.hint}</Text>
        {days.filter(has).map((name) => (
          <Controlled key={name} control={control} name={name}>
            {(day) => (
              <DayField
                label={step.fields[name] ?? ""}
                today={today}
                shortcuts={name === "fromOn" || name === "onDay"}
                isClearable={name === "endsOn" && step.name !== "end"}
                {...day}
              />
            )}
          </Controlled>
        ))}
        {has("ending") ? <NativeSelect label={step.fields.ending} data={endingOptions} {...field("ending")} /> : null}
        {lines.filter(has).map((name) => (
          <TextInput key={name} label={step.fields[name]} {...field(name)} />
        ))}
        {step.name === "end" && term.leads.length > 0 ? <LeadEnds control={control} leads={term.leads} /> : null}
        {has("reason") ? <Textarea label={step.fields.reason} autosize minRows={2} {...field("reason")} /> : null}
      </Stack>
      <FormError message={message} />
      <Group gap="xs" mt="md">
        <Button type="submit" loading={isBusy}>
          {step.verb}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
