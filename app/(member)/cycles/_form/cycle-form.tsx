"use client";

import { Button, MultiSelect, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FormBar } from "@/app/_ui/form-bar";
import { FormError } from "@/app/_ui/form-error";
import { FormSection } from "@/app/_ui/form-section";
import { ButtonLink } from "@/app/_ui/links";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import type { openCycleInput } from "@/lib/cycles/schema";
import { changeCycle, planCycle } from "./actions";
import { ReminderDays } from "./reminder-days";

export type CycleTyped = z.input<typeof openCycleInput>;

type Choice = { value: string; label: string };

type CycleFormProps = {
  values: CycleTyped;
  /** Of a cycle that is there; a new one has neither. */
  seen?: { id: string; version: number };
  today: string;
  programs: Choice[];
  countries: Choice[];
  /** By program, what its levels are called. */
  levels: Record<string, string[]>;
  cancelHref: string;
};

const ends = [
  ["endsFrom", "From"],
  ["endsTo", "To"],
] as const;

const days = [
  ["opensOn", "Opens"],
  ["decisionsCloseOn", "Decisions close"],
  ["lettersLastOn", "Last letters"],
  ["appealsUntil", "Appeals close"],
] as const;

/** Which terms a cycle gathers, and its days in their order. */
export function CycleForm({ values, seen, today, programs, countries, levels, cancelHref }: CycleFormProps) {
  const router = useRouter();
  const { control, field, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/cycles/schema").then((module) => module.openCycleInput),
    defaultValues: values,
    action: ({ programKey, ...typed }: CycleTyped) =>
      seen ? changeCycle({ ...seen, ...typed }) : planCycle({ programKey, ...typed }),
    onDone: ({ id }) => {
      showNotice(seen ? "The cycle is changed." : "The cycle is planned.");
      router.push(`/cycles/${id}`);
    },
  });
  const programKey = useWatch({ control, name: "programKey" }) ?? "";
  const levelChoices = [{ value: "", label: "All levels" }, ...(levels[programKey] ?? [])];
  const day = (name: (typeof ends | typeof days)[number][0], label: string) => (
    <Controlled key={name} control={control} name={name}>
      {(input) => <DayField label={label} today={today} shortcuts={false} required {...input} />}
    </Controlled>
  );
  return (
    <form {...formProps} aria-label={seen ? "Change the cycle" : "Plan a cycle"}>
      <FormError message={message} />
      <FormSection title="What it is">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect label="Program" data={programs} disabled={Boolean(seen)} {...field("programKey")} />
          <TextInput label="Name" placeholder="Ambassadors 2027" required {...field("name")} />
        </SimpleGrid>
      </FormSection>
      <FormSection title="Terms that end" hint="Both days are included.">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {ends.map(([name, label]) => day(name, label))}
          <NativeSelect label="Level" data={levelChoices} {...field("level")} />
          <Controlled control={control} name="countries">
            {({ value, ...input }) => (
              <MultiSelect
                label="Countries"
                placeholder={value && value.length > 0 ? undefined : "All countries"}
                searchable
                data={countries}
                value={value ?? []}
                {...input}
              />
            )}
          </Controlled>
        </SimpleGrid>
      </FormSection>
      <FormSection title="Days" hint="The cycle follows them by itself.">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>{days.map(([name, label]) => day(name, label))}</SimpleGrid>
      </FormSection>
      <FormSection
        title="Reminders"
        hint="Members who are short get a mail, in the morning of the day where they live."
      >
        <Controlled control={control} name="remindOn">
          {({ value, onChange, error }) => (
            <ReminderDays days={value ?? []} onChange={onChange} error={error} today={today} />
          )}
        </Controlled>
      </FormSection>
      <FormBar note={seen ? "What was decided in it stays as it is." : "It opens by itself on its day."}>
        <ButtonLink href={cancelHref} variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          {seen ? "Save" : "Plan the cycle"}
        </Button>
      </FormBar>
    </form>
  );
}
