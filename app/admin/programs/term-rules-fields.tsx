"use client";

import { Group, Input, NativeSelect, SimpleGrid, Stack } from "@mantine/core";
import { type Control, useWatch } from "react-hook-form";
import { type ProgramFacts, programGraces } from "@/lib/catalogue/schema";
import { Controlled } from "../../_ui/controlled-field";
import { CountField } from "../../_ui/count-field";
import { monthNames, plural } from "../../_ui/format";

const lengths = [
  { value: "open", label: "Until somebody ends it" },
  { value: "months", label: "A number of months" },
  { value: "cohort", label: "Until its cohort ends" },
];
const graces = programGraces.map((days) => ({ value: String(days), label: days === 0 ? "None" : plural(days, "day") }));
const months = monthNames.map((label, at) => ({ value: String(at + 1).padStart(2, "0"), label }));
const daysOfMonth = Array.from({ length: 31 }, (_, at) => String(at + 1).padStart(2, "0"));

/** How long a term of the program lasts, and what happens around its last day. */
export function TermRulesFields({ control }: { control: Control<ProgramFacts, unknown, ProgramFacts> }) {
  const length = useWatch({ control, name: "termLength" });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Controlled control={control} name="termLength">
          {({ value, onChange, ...input }) => (
            <NativeSelect
              label="A term lasts"
              data={lengths}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
              {...input}
            />
          )}
        </Controlled>
        {length === "months" ? (
          <Controlled control={control} name="termMonths">
            {(input) => <CountField label="Months from its first day" {...input} />}
          </Controlled>
        ) : null}
        {length === "cohort" ? (
          <Controlled control={control} name="cohortStartsOn">
            {({ value, onChange, error, ref: _ }) => (
              <CohortDay value={value ?? null} onChange={onChange} error={error} />
            )}
          </Controlled>
        ) : null}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Controlled control={control} name="renewalDays">
          {(input) => (
            <CountField
              label="Renewal opens, days before the last day"
              description="From then on a term counts as ending soon"
              {...input}
            />
          )}
        </Controlled>
        <Controlled control={control} name="graceDays">
          {({ value, onChange, ...input }) => (
            <NativeSelect
              label="Grace after the last day"
              description="A term that is over already keeps its own"
              data={graces}
              value={String(value)}
              onChange={(event) => onChange(Number(event.currentTarget.value))}
              {...input}
            />
          )}
        </Controlled>
      </SimpleGrid>
    </Stack>
  );
}

type CohortDayProps = { value: string | null; onChange: (day: string) => void; error: React.ReactNode };

/** A day of every year, as `MM-DD`. */
function CohortDay({ value, onChange, error }: CohortDayProps) {
  const [month = "", day = ""] = value?.split("-") ?? [];
  return (
    <Input.Wrapper label="The next cohort begins each year on" error={error}>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          aria-label="Day"
          w={80}
          data={[
            { value: "", label: "Day" },
            ...daysOfMonth.map((one) => ({ value: one, label: String(Number(one)) })),
          ]}
          value={day}
          error={Boolean(error)}
          onChange={(event) => onChange(`${month}-${event.currentTarget.value}`)}
        />
        <NativeSelect
          aria-label="Month"
          flex={1}
          data={[{ value: "", label: "Month" }, ...months]}
          value={month}
          error={Boolean(error)}
          onChange={(event) => onChange(`${event.currentTarget.value}-${day}`)}
        />
      </Group>
    </Input.Wrapper>
  );
}
