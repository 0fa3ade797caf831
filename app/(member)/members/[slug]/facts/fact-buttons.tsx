"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import type { ActionResult } from "@/lib/core/errors";
import { checkFact, removeFact, restoreFact, uncheckFact } from "./actions";

type Choice = { id: string; version: number };
type FactButtonProps = { choice: Choice; title: string };

/** Says that somebody looked at the evidence, with undo; or takes that back. */
export function CheckButton({ choice, title, isChecked }: FactButtonProps & { isChecked: boolean }) {
  const { act, isBusy, undo, router } = useFactAction();
  return (
    <Button
      size="compact-md"
      variant={isChecked ? "subtle" : "filled"}
      color={isChecked ? "gray" : undefined}
      loading={isBusy}
      aria-label={`${isChecked ? "Take the check back of" : "Check"} ${title}`}
      onClick={() =>
        isChecked
          ? act(
              () => uncheckFact(choice),
              () => {
                showNotice(`${title} has to be checked again.`);
                router.refresh();
              },
            )
          : act(
              () => checkFact(choice),
              (checked) => {
                undo(`${title} is checked and counts.`, () => uncheckFact(checked));
              },
            )
      }
    >
      {isChecked ? "Take the check back" : "Check"}
    </Button>
  );
}

/** Removes with undo. */
export function RemoveButton({ choice, title }: FactButtonProps) {
  const { act, isBusy, undo } = useFactAction();
  return (
    <Button
      size="compact-md"
      variant="subtle"
      color="gray"
      loading={isBusy}
      aria-label={`Remove ${title}`}
      onClick={() =>
        act(
          () => removeFact(choice),
          (removed) => {
            undo(`${title} is removed.`, () => restoreFact(removed));
          },
        )
      }
    >
      Remove
    </Button>
  );
}

function useFactAction() {
  const router = useRouter();
  const { act, isBusy } = useAction();
  function undo(message: string, back: () => Promise<ActionResult<unknown>>) {
    router.refresh();
    showUndo({
      message,
      undo: async () => {
        const outcome = await back();
        router.refresh();
        if (!outcome.ok) throw new Error(outcome.message);
      },
    });
  }
  return { act, isBusy, undo, router };
}
