"use client";

import { type UseFormReturn, useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { FormSection } from "@/app/_ui/form-section";
import { Spot } from "./focus-field";
import type { Typed } from "./form-types";
import type { FormOptions } from "./options";
import { PeopleField } from "./people-field";

type WhoFieldProps = {
  form: UseFormReturn<Typed, unknown, Typed>;
  options: FormOptions;
  people: { names: Record<string, string>; onName: (id: string, name: string) => void };
  declined: string[];
};

/** Who was in it. Names of those added here are remembered beside the form, since it sends only ids. */
export function CreditsField({ form, options, people: { names, onName }, declined }: WhoFieldProps) {
  const type = useWatch({ control: form.control, name: "type" });
  const part = options.types.find((one) => one.key === type)?.part ?? "contributor";
  return (
    <FormSection title="Who was in it?" hint="They see it, and may decline the credit.">
      <Spot field="credits">
        <Controlled control={form.control} name="credits">
          {({ value, onChange, error }) => (
            <PeopleField
              me={options.me}
              names={names}
              value={value ?? []}
              part={part}
              declined={declined}
              error={error}
              onChange={onChange}
              onName={onName}
            />
          )}
        </Controlled>
      </Spot>
    </FormSection>
  );
}
