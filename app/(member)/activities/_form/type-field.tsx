"use client";

import type { UseFormReturn } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { FormSection } from "@/app/_ui/form-section";
import type { Typed } from "./form-types";
import type { FormOptions } from "./options";
import { TypePicker } from "./type-picker";

type TypeFieldProps = { form: UseFormReturn<Typed, unknown, Typed>; options: FormOptions };

/** What it was. One's own part follows the type as long as nobody chose another. */
export function TypeField({ form, options }: TypeFieldProps) {
  const partOf = (key: string) => options.types.find((type) => type.key === key)?.part;

  function follow(before: string, after: string) {
    const [old, part] = [partOf(before), partOf(after)];
    const credits = form.getValues("credits") ?? [];
    if (!part || part === old) return;
    const changed = credits.map((credit) =>
      credit.memberId === options.me.id && credit.part === old ? { ...credit, part } : credit,
    );
    form.setValue("credits", changed, { shouldDirty: true });
  }

  return (
    <FormSection title="What was it?">
      <Controlled control={form.control} name="type">
        {({ value, onChange, error }) => (
          <TypePicker
            types={options.types}
            value={value}
            error={error}
            onChange={(key) => {
              follow(value, key);
              onChange(key);
            }}
          />
        )}
      </Controlled>
    </FormSection>
  );
}
