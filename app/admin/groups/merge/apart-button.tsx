"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { showUndo } from "../../../_ui/undo-notice";
import { useAct } from "../../../_ui/use-act";
import { compareAgain, tellApart } from "../actions";

type ApartButtonProps = { keptId: string; mergedId: string; words: string; leadsTo?: string };

/** Says that the two are not one: they are not suggested again. */
export function ApartButton({ keptId, mergedId, words, leadsTo }: ApartButtonProps) {
  const router = useRouter();
  const { act, isBusy } = useAct();
  const pair = { keptId, mergedId };

  function tell() {
    act(
      () => tellApart(pair),
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
