"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useFieldArray, useFormState } from "react-hook-form";
import type { z } from "zod";
import { FormError } from "@/app/_ui/form-error";
import { Icon } from "@/app/_ui/icon";
import { LeaveGuard } from "@/app/_ui/leave-guard";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import type { Stage, saveStagesInput } from "@/lib/stages/schema";
import { saveStages } from "./actions";
import { StageFields } from "./stage-fields";

type StagesFormProps = {
  programKey: string;
  version: number;
  stages: Stage[];
  kinds: { value: string; label: string }[];
  hasGroups: boolean;
};

/** All stages of a program, saved together. */
export function StagesForm({ programKey, version, stages, kinds, hasGroups }: StagesFormProps) {
  const router = useRouter();
  const { control, field, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/stages/schema").then((module) => module.saveStagesInput),
    defaultValues: { programKey, version, stages },
    action: (typed: z.output<typeof saveStagesInput>) => saveStages(typed),
    onDone: () => {
      showNotice("The stages are saved.");
      router.refresh();
    },
  });
  const { fields, append, remove, move } = useFieldArray({ control, name: "stages", keyName: "rowId" });
  const { isDirty } = useFormState({ control });
  return (
    <form {...formProps} aria-label="Stages">
      <LeaveGuard isDirty={isDirty} />
      <FormError message={message} />
      {hasGroups ? null : (
        <Text c="var(--rust)" mb="md">
          Members of this program lead no group yet, and stages are reached by what a group did. Choose its group on the
          page of the program first.
        </Text>
      )}
      {fields.length === 0 ? (
        <Text c="var(--second)" mb="md">
          This program has no stages.
        </Text>
      ) : null}
      {fields.map((row, at) => (
        <StageFields
          key={row.rowId}
          control={control}
          name={field(`stages.${at}.name`)}
          at={at}
          kinds={kinds}
          isLast={at === fields.length - 1}
          onMove={(by) => move(at, at + by)}
          onRemove={() => remove(at)}
        />
      ))}
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          disabled={fields.length >= 12}
          onClick={() => append(newStage(fields.map(({ key }) => key)))}
        >
          Add a stage
        </Button>
        <Button type="submit" loading={isBusy}>
          Save the stages
        </Button>
      </Group>
    </form>
  );
}

function newStage(taken: readonly string[]): Stage {
  let number = taken.length + 1;
  while (taken.includes(`s${number}`)) number += 1;
  return { key: `s${number}`, name: "", happened: "event", eventKinds: [] };
}
