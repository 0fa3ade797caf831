"use client";

import { Checkbox, Group, MultiSelect, SimpleGrid } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import type { Choices, RequirementsControl } from "./form-types";
import { LimitFields } from "./limit-fields";

type ContributionFieldsProps = {
  control: RequirementsControl;
  at: number;
  choices: Choices;
  /** Whether it is counted among another requirement, which says whether unreviewed ones count. */
  isPart: boolean;
};

/** Which contributions a requirement counts. */
export function ContributionFields({ control, at, choices, isPart }: ContributionFieldsProps) {
  const path = <Field extends string>(field: Field) => `requirements.${at}.${field}` as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {(["types", "goals", "principles", "parts"] as const).map((list) => (
          <Controlled key={list} control={control} name={path(list)}>
            {(input) => (
              <MultiSelect
                label={listLabels[list]}
                placeholder={input.value.length === 0 ? "any" : undefined}
                data={choices[list]}
                searchable
                {...input}
              />
            )}
          </Controlled>
        ))}
      </SimpleGrid>
      <Group align="end" gap="lg">
        <Controlled control={control} name={path("leastReach")}>
          {(input) => <CountField label="Reach of each at least" placeholder="any" {...input} />}
        </Controlled>
        <Controlled control={control} name={path("needsLink")}>
          {({ value, ...input }) => <Checkbox label="Each has a link" checked={value} {...input} />}
        </Controlled>
        <Controlled control={control} name={path("includesUnreviewed")}>
          {({ value, ...input }) => (
            <Checkbox label="What waits for review counts" checked={value} disabled={isPart} {...input} />
          )}
        </Controlled>
      </Group>
      <LimitFields control={control} at={at} types={choices.types} />
    </>
  );
}

const listLabels = {
  types: "Types",
  goals: "Goals, one of them",
  principles: "Principles, one of them",
  parts: "Part of the member",
} as const;
