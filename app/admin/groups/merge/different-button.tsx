"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { showUndo } from "../../../_ui/undo-notice";
import { useAction } from "../../../_ui/use-action";
import { compareAgain, markThemDifferent } from "../actions";

type ApartButtonProps = { keptId: string; mergedId: string; words: string; leadsTo?: string };

/** Says that the two are not one: they are not suggested again. */
export function DifferentButton({ keptId, mergedId, words, leadsTo }: ApartButtonProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const pair = { keptId, mergedId };

  function tell() {
    act(
      () => markThemDifferent(pair),
      () => {
        if (leadsTo) router.push(leadsTo);
        showUndo({
          message: `${words} stay two groups.`,
          undo: () =>
            act(
              () => compareAgain(pair),
              () => router.refresh(),
            ),
        });
        router.refresh();
      },
    );
  }

  return (
    <Button variant="subtle" color="gray" loading={isBusy} onClick={tell}>
      They are two groups
    </Button>
  );
}
