"use client";

import { Checkbox, MultiSelect, SimpleGrid, TextInput } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import type { Choices, RequirementsControl, RequirementsInput } from "./form-types";

type FactFieldsProps = {
  control: RequirementsControl;
  at: number;
  counts: RequirementsInput["requirements"][number]["counts"];
  choices: Choices;
};

/** Which certifications, which version of the conduct, and whether somebody must have checked it. */
export function FactFields({ control, at, counts, choices }: FactFieldsProps) {
  const path = <Field extends string>(field: Field) => `requirements.${at}.${field}` as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {counts === "certifications" ? (
          <>
            <Controlled control={control} name={path("certificationLevels")}>
              {(input) => (
                <MultiSelect
                  label="Any of these levels"
                  placeholder={input.value.length === 0 ? "any" : undefined}
                  data={choices.certificationLevels}
                  {...input}
                />
              )}
            </Controlled>
            <Controlled control={control} name={path("certifications")}>
              {(input) => (
                <MultiSelect
                  label="Or one of these"
                  placeholder={input.value.length === 0 ? "any" : undefined}
                  data={choices.certifications}
                  searchable
                  {...input}
                />
              )}
            </Controlled>
          </>
        ) : null}
        {counts === "conduct" ? (
          <Controlled control={control} name={path("conductVersion")}>
            {({ value, onChange, ...input }) => (
              <TextInput
                label="Version"
                placeholder="any"
                maxLength={40}
                value={value ?? ""}
                onChange={(event) => onChange(event.currentTarget.value || null)}
                {...input}
              />
            )}
          </Controlled>
        ) : null}
      </SimpleGrid>
      <Controlled control={control} name={path("includesUnreviewed")}>
        {({ value, ...input }) => (
          <Checkbox label="The word of the member is enough: nobody has to check it" checked={value} {...input} />
        )}
      </Controlled>
    </>
  );
}
