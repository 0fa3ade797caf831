"use client";

import { Checkbox, MultiSelect } from "@mantine/core";
import type { Control } from "react-hook-form";
import { Controlled } from "../../_ui/controlled-field";
import type { EvidenceChoices, Words } from "./list-words";

type EvidenceFieldsProps = { control: Control<Words>; choices: EvidenceChoices };

/** What shows a trait on the renewal card: goals of the program, principles, certifications. */
export function EvidenceFields({ control, choices }: EvidenceFieldsProps) {
  return (
    <>
      {(["goals", "principles"] as const).map((list) => (
        <Controlled key={list} control={control} name={list}>
          {({ value = [], ...input }) => (
            <MultiSelect
              label={labels[list]}
              placeholder={value.length === 0 ? "none" : undefined}
              data={choices[list]}
              searchable
              value={value}
              {...input}
            />
          )}
        </Controlled>
      ))}
      <Controlled control={control} name="isShownByCertifications">
        {({ value, ...input }) => (
          <Checkbox label="Certifications that the member holds show it" checked={value === true} {...input} />
        )}
      </Controlled>
    </>
  );
}

const labels = {
  goals: "Contributions to these goals show it",
  principles: "Contributions by these principles show it",
} as const;
