"use client";

import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "../_ui/form-error";
import { formatDay } from "../_ui/format";
import { PlainButton } from "../_ui/plain/button";
import { Text } from "../_ui/plain/text";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { useCommandForm } from "../_ui/use-command-form";
import { bringNoteBack, dropNote, note } from "./actions";
import classes from "./follow-up.module.css";

export type NoteLine = { id: string; version: number; text: string; on: string; writtenBy: string; mayRemove: boolean };

type NotesProps = { about: { memberId: string; programKey: string }; notes: NoteLine[]; viewerId: string };

/** What managers noted for one another, and room for another note. What is typed stays on this device until it is saved. */
export function Notes({ about, notes, viewerId }: NotesProps) {
  const router = useRouter();
  const { act, isBusy: isRemoving } = useAction();
  const { form, formProps, field, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/follow-up/schema").then(({ writeNoteInput }) => writeNoteInput),
    defaultValues: { ...about, text: "" },
    action: note,
    keep: `${viewerId}:note:${about.memberId}:${about.programKey}`,
    onDone: () => {
      form.reset({ ...about, text: "" });
      router.refresh();
    },
  });

  function remove(line: NoteLine) {
    act(
      () => dropNote({ id: line.id, version: line.version }),
      (gone) => {
        router.refresh();
        showUndo({
          message: "Note removed",
          undo: async () => {
            const outcome = await bringNoteBack(gone);
            router.refresh();
            if (!outcome.ok) showNotice(outcome.message);
          },
        });
      },
    );
  }

  return (
    <>
      {notes.length > 0 ? (
        <ul className={classes.list}>
          {notes.map((line) => (
            <li key={line.id} className={classes.line}>
              <div>
                <Text className={classes.words}>{line.text}</Text>
                <Text size="sm" tone="second">
                  {line.writtenBy}, {formatDay(line.on)}
                </Text>
              </div>
              {line.mayRemove ? (
                <PlainButton variant="subtle" disabled={isRemoving} onClick={() => remove(line)}>
                  Remove
                </PlainButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <form {...formProps}>
        <FormError message={message} />
        <Textarea label="Add a note" autosize minRows={2} {...field("text")} />
        <Button type="submit" variant="default" mt="xs" loading={isBusy}>
          Save the note
        </Button>
      </form>
    </>
  );
}
