"use client";

import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { requiredLine, shortTextsField, summaryField } from "@/lib/catalogue/schema";
import type { ActionResult } from "@/lib/core/errors";
import { Controlled } from "../../_ui/controlled";
import { CountField } from "../../_ui/count-field";
import { FormError } from "../../_ui/form-error";
import { useCommandForm } from "../../_ui/use-command-form";
import { KeepOldName } from "./keep-old-name";
import { WordsField } from "./words-field";

const schema = z.object({
  number: z.number({ error: "Write its number." }).int("Write a whole number.").min(1, "From 1.").optional(),
  name: requiredLine("Give it a name.", 80),
  summary: summaryField,
  aliases: shortTextsField,
});

export type Words = z.input<typeof schema>;
type WordsFormProps = {
  label: string;
  /** What stands there now; null for a new one. */
  before: Words | null;
  /** Offered for a new principle. */
  nextNumber?: number;
  verb: string;
  save: (words: Words, keepsOldName: boolean) => Promise<ActionResult<unknown>>;
  onClose: () => void;
};

/** Name, meaning and aliases of a goal, and the number too of a principle. */
export function WordsForm({ label, before, nextNumber, verb, save, onClose }: WordsFormProps) {
  const router = useRouter();
  const [keepsOldName, setKeepsOldName] = useState(true);
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema,
    defaultValues: before ?? { number: nextNumber, name: "", summary: "", aliases: [] },
    action: (words: Words) => save(words, keepsOldName),
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  const name = useWatch({ control, name: "name" });
  const hasNumber = before?.number !== undefined || nextNumber !== undefined;
  return (
    <form {...formProps} aria-label={label}>
      <FormError message={message} />
      <Stack gap="xs" maw={560}>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          {hasNumber ? (
            <Controlled control={control} name="number">
              {({ onChange, ...input }) => (
                <CountField label="Number" w={88} {...input} onChange={(value) => onChange(value ?? undefined)} />
              )}
            </Controlled>
          ) : null}
          <TextInput label="Name" flex={1} data-autofocus autoFocus {...field("name")} />
        </Group>
        <KeepOldName before={before?.name ?? null} now={name} checked={keepsOldName} onChange={setKeepsOldName} />
        <Textarea label="What it means, in one line" autosize minRows={2} {...field("summary")} />
        <Controlled control={control} name="aliases">
          {(input) => <WordsField label="Other names for it in imports" {...input} />}
        </Controlled>
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
