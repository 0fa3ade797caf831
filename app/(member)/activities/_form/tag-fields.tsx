"use client";

import { Title } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { FormSection } from "@/app/_ui/form-section";
import { Spot } from "./focus-field";
import type { FormControl } from "./form-types";
import { GoalPicks } from "./goal-picks";
import type { FormOptions } from "./options";
import { PrinciplePicks } from "./principle-picks";

type TagFieldsProps = { control: FormControl; options: FormOptions; active: string[]; fixed: Record<string, string> };

/** Goals and principles that it advances, each with its meaning and a reason if one likes. */
export function TagFields({ control, options, active, fixed }: TagFieldsProps) {
  return (
    <FormSection title="What did it advance?" hint="Goals of your programs. A reason helps the reviewer.">
      <Spot field="goals">
        <Controlled control={control} name="goals">
          {({ value, onChange }) => (
            <GoalPicks
              programs={options.programs}
              active={active}
              value={value ?? []}
              fixed={fixed}
              onChange={onChange}
            />
          )}
        </Controlled>
      </Spot>
      <Title order={2} size="h3" mt="md" mb={6}>
        Principles it shows
      </Title>
      <Spot field="principles">
        <Controlled control={control} name="principles">
          {({ value, onChange }) => (
            <PrinciplePicks
              principles={options.principles}
              suggested={options.habits.principles}
              value={value ?? []}
              fixed={fixed}
              onChange={onChange}
            />
          )}
        </Controlled>
      </Spot>
    </FormSection>
  );
}
