"use client";

import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Controlled } from "../../_ui/controlled-field";
import { CountField } from "../../_ui/count-field";
import { FormError } from "../../_ui/form-error";
import { useCommandForm } from "../../_ui/use-command-form";
import { writeNoun } from "./actions";
import { EvidenceFields } from "./evidence-fields";
import { KeepOldName } from "./keep-old-name";
import { type EvidenceChoices, type ListNoun, listWords, type Words, wordsInput } from "./list-words";
import { WordsField } from "./words-field";

type WordsFormProps = {
  noun: ListNoun;
  /** What is there now; what to begin with for a new one. */
  begin: Words;
  /** Which one; none for a new one. */
  choice?: { key: string; version: number };
  /** For a new one of a program. */
  programKey?: string;
  /** What can show a trait. */
  evidence?: EvidenceChoices;
  onClose: () => void;
};

/** Name, meaning and aliases, and the number too of a principle; the one line of what has no more. */
export function WordsForm({ noun, begin, choice, programKey, evidence, onClose }: WordsFormProps) {
  const router = useRouter();
  const words = listWords[noun];
  const [keepsOldName, setKeepsOldName] = useState(true);
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("./words-schema").then((module) => module.wordsSchema(noun)),
    defaultValues: begin,
    action: (typed: Words) => {
      const input = wordsInput(noun, typed);
      if (!choice) return writeNoun(noun, "add", programKey ? { ...input, programKey } : input);
      return writeNoun(noun, "revise", { ...input, ...choice, ...(words.hasMeaning ? { keepsOldName } : {}) });
    },
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  const name = useWatch({ control, name: "name" });
  return (
    <form {...formProps} aria-label={choice ? `Edit ${begin.name}` : words.fresh}>
      <FormError message={message} />
      <Stack gap="xs" maw={560}>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          {begin.number !== undefined ? (
            <Controlled control={control} name="number">
              {({ onChange, ...input }) => (
                <CountField label="Number" w={88} {...input} onChange={(value) => onChange(value ?? undefined)} />
              )}
            </Controlled>
          ) : null}
          <TextInput label={words.field} flex={1} data-autofocus autoFocus {...field("name")} />
        </Group>
        {words.hasMeaning ? (
          <>
            <KeepOldName
              before={choice ? begin.name : null}
              now={name}
              checked={keepsOldName}
              onChange={setKeepsOldName}
            />
            <Textarea label="What it means, in one line" autosize minRows={2} {...field("summary")} />
            <Controlled control={control} name="aliases">
              {(input) => <WordsField label="Other names for it in imports" {...input} />}
            </Controlled>
          </>
        ) : null}
        {evidence ? <EvidenceFields control={control} choices={evidence} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            {choice ? words.saveVerb : words.addVerb}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
