"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFieldArray, useFormState } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FormError } from "@/app/_ui/form-error";
import { Icon } from "@/app/_ui/icon";
import { LeaveGuard } from "@/app/_ui/leave-guard";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import type { Requirement } from "@/lib/requirements/schema";
import { saveRequirements } from "./actions";
import type { Choices, RequirementsInput } from "./form-types";
import { namesOf } from "./names";
import { RequirementFields } from "./requirement-fields";
import { TryRequirements } from "./try-requirements";

type RequirementsFormProps = {
  programKey: string;
  level: string | null;
  after: number;
  nextNumber: number;
  requirements: Requirement[];
  choices: Choices;
  today: string;
  earliest: string;
  /** Whether any level of the program has requirements of its own, and these are those for all others. */
  hasLevels: boolean;
};

/** All requirements of a program or level, saved together as the next version. */
export function RequirementsForm({ programKey, level, after, nextNumber, choices, ...given }: RequirementsFormProps) {
  const router = useRouter();
  const { control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/requirements/schema").then((module) => module.saveRequirementsInput),
    defaultValues: { programKey, level, after, fromOn: given.earliest, requirements: given.requirements },
    action: (typed: RequirementsInput) => saveRequirements(typed),
    onDone: ({ number }) => {
      showNotice(`Saved as version ${number}.`);
      router.refresh();
    },
  });
  const { fields, append, remove, move } = useFieldArray({ control, name: "requirements", keyName: "rowId" });
  const { isDirty } = useFormState({ control });
  const [edited, setEdited] = useState<string | null>(null);

  function add() {
    const added = newRequirement(fields.map(({ key }) => key));
    append(added);
    setEdited(added.key);
  }

  return (
    <>
      <LeaveGuard isDirty={isDirty} />
      <form {...formProps} aria-label="Requirements">
        <FormError message={message} />
        {fields.length === 0 ? (
          <Text c="var(--second)" mb="md">
            {given.hasLevels
              ? "Nothing is asked of terms without a level, or of a level without requirements of its own. Choose a level above to see what it asks."
              : "Nothing is asked. Members read that this program asks for no number of contributions."}
          </Text>
        ) : null}
        {fields.map((row, at) => (
          <RequirementFields
            key={row.rowId}
            control={control}
            at={at}
            choices={choices}
            isLast={at === fields.length - 1}
            isEdited={edited === row.key}
            onEdit={(isEdited) => setEdited(isEdited ? row.key : null)}
            onMove={(by) => move(at, at + by)}
            onRemove={() => remove(at)}
          />
        ))}
        <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={add}>
          Add a requirement
        </Button>
        <Group align="end" justify="space-between" mt="xl">
          <Controlled control={control} name="fromOn">
            {(input) => <DayField label="Holds from" today={given.today} min={given.earliest} {...input} />}
          </Controlled>
          <Button type="submit" loading={isBusy}>
            Save as version {nextNumber}
          </Button>
        </Group>
      </form>
      <TryRequirements
        control={control}
        programKey={programKey}
        level={level}
        current={given.requirements}
        names={namesOf(choices)}
      />
    </>
  );
}

function newRequirement(taken: readonly string[]): Requirement {
  let number = taken.length + 1;
  while (taken.includes(`r${number}`)) number += 1;
  return {
    ...{ key: `r${number}`, parentKey: null, counts: "contributions", atLeast: 1, within: "term", months: null },
    ...{ types: [], goals: [], principles: [], parts: [], limits: [], leastReach: null },
    ...{ certifications: [], certificationLevels: [], conductVersion: null },
    ...{ includesUnreviewed: false, needsLink: false, isRequired: true },
  };
}
