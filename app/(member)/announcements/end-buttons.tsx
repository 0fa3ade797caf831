"use client";

import { useRouter } from "next/navigation";
import { PlainButton } from "@/app/_ui/plain/button";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import type { ActionResult } from "@/lib/core/errors";
import { end, remove, reopen, restore } from "./actions";

type Choice = { id: string; version: number };
type ButtonProps = Choice & { title: string };
type Change = (choice: Choice) => Promise<ActionResult<Choice>>;

/** Nobody reads it any more; it stays among the past ones. */
export function EndButton(row: ButtonProps) {
  return <UndoableButton {...row} label="End now" act={end} undo={reopen} done="Ended. Nobody sees it any more." />;
}

export function RemoveButton(row: ButtonProps) {
  return <UndoableButton {...row} label="Remove" act={remove} undo={restore} done="Removed." />;
}

type UndoableProps = ButtonProps & { label: string; act: Change; undo: Change; done: string };

function UndoableButton({ id, version, title, label, act: change, undo, done }: UndoableProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();

  function press() {
    act(
      () => change({ id, version }),
      (changed) => {
        router.refresh();
        showUndo({
          message: done,
          undo: async () => {
            const outcome = await undo(changed);
            router.refresh();
            if (!outcome.ok) showNotice(outcome.message);
          },
        });
      },
    );
  }

  return (
    <PlainButton variant="subtle" color="gray" isBusy={isBusy} onClick={press} aria-label={`${label}: ${title}`}>
      {label}
    </PlainButton>
  );
}
