"use client";

import { Button, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "@/app/_ui/form-error";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import type { LetterKind } from "@/lib/cycles/letters/kinds";
import { saveTheLetter } from "../actions";
import classes from "./letters.module.css";

type LetterFormProps = {
  programKey: string;
  template: { kind: LetterKind; subject: string; body: string; version: number };
  fields: { name: string; what: string }[];
};

/** Subject and text, with the fields that differ in each letter. */
export function LetterForm({ programKey, template, fields }: LetterFormProps) {
  const router = useRouter();
  const { field, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/cycles/schema").then((module) => module.saveLetterInput),
    defaultValues: { programKey, ...template },
    action: saveTheLetter,
    onDone: () => {
      showNotice("The letter is saved. Letters that have left stay as they were.");
      router.refresh();
    },
  });
  return (
    <form {...formProps} aria-label="Letter">
      <FormError message={message} />
      <TextInput label="Subject" required {...field("subject")} />
      <Textarea label="Text" autosize minRows={8} mt="sm" required {...field("body")} />
      <dl className={classes.fields}>
        {fields.map(({ name, what }) => (
          <div key={name}>
            <dt>{`{${name}}`}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button type="submit" variant="default" loading={isBusy}>
        Save the letter
      </Button>
    </form>
  );
}
