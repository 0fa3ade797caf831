"use client";

import { Button, Group, List, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { requiredLine } from "@/lib/catalogue/schema";
import type { ActionResult } from "@/lib/core/errors";
import { FormError } from "../../_ui/form-error";
import { useCommandForm } from "../../_ui/use-command-form";
import { AddInPlace } from "./add-in-place";
import { EditableRow } from "./editable-row";
import { OrderButtons } from "./order-buttons";
import { RetireButton } from "./retire-button";

export type LineShown = { key: string; version: number; text: string; isRetired: boolean };
type Choice = { key: string; version: number };

type LineListProps = {
  lines: LineShown[];
  words: { add: string; fresh: string; field: string; missing: string; save: string; stays: string; most: number };
  /** Before each key, where a row has an address of its own. */
  idPrefix?: string;
  add: (text: string) => Promise<ActionResult<unknown>>;
  change: (choice: Choice, text: string) => Promise<ActionResult<unknown>>;
  place: (input: { key: string; by: -1 | 1 }) => Promise<ActionResult<unknown>>;
  retire: (choice: Choice) => Promise<ActionResult<Choice>>;
  bringBack: (choice: Choice) => Promise<ActionResult<Choice>>;
};

/** What is one line each: in order, edited in place, retired ones last. */
export function LineList({ lines, words, idPrefix = "", ...acts }: LineListProps) {
  const inUse = lines.filter((one) => !one.isRetired);
  return (
    <>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }}>
        {[...inUse, ...lines.filter((one) => one.isRetired)].map(({ key, version, text, isRetired }) => {
          const place = inUse.findIndex((one) => one.key === key);
          const order = { isFirst: place === 0, isLast: place === inUse.length - 1, move: acts.place };
          const choice = { key, version };
          return (
            <EditableRow
              key={key}
              id={`${idPrefix}${key}`}
              name={text}
              lead={isRetired ? null : <OrderButtons itemKey={key} name={text} {...order} />}
              aside={
                <RetireButton
                  {...{ name: text, isRetired, choice, stays: words.stays }}
                  retire={acts.retire}
                  bringBack={acts.bringBack}
                  isCompact
                />
              }
              form={(close) => (
                <LineForm
                  label={`Edit ${text}`}
                  words={words}
                  text={text}
                  save={(typed) => acts.change(choice, typed)}
                  onClose={close}
                />
              )}
            >
              <Text pt={3} c={isRetired ? "var(--second)" : undefined}>
                {text}
                {isRetired ? " (retired)" : ""}
              </Text>
            </EditableRow>
          );
        })}
      </List>
      <AddInPlace
        label={words.add}
        form={(close) => <LineForm label={words.fresh} words={words} text="" save={acts.add} onClose={close} />}
      />
    </>
  );
}

type LineFormProps = {
  label: string;
  words: LineListProps["words"];
  text: string;
  save: (text: string) => Promise<ActionResult<unknown>>;
  onClose: () => void;
};

function LineForm({ label, words, text, save, onClose }: LineFormProps) {
  const router = useRouter();
  const { field, formProps, isBusy, message } = useCommandForm({
    schema: z.object({ text: requiredLine(words.missing, words.most) }),
    defaultValues: { text },
    action: (typed) => save(typed.text),
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <form {...formProps} aria-label={label}>
      <FormError message={message} />
      <TextInput label={words.field} maw={560} autoFocus {...field("text")} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={isBusy}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
