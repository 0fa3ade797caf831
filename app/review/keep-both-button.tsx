"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { showUndo } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { compareAgain, keepBoth } from "./actions";

type KeepBothButtonProps = { id: string; otherId: string; otherTitle: string };

/** Says that the two are not the same: nobody is asked about them again. */
export function KeepBothButton({ id, otherId, otherTitle }: KeepBothButtonProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const two = { id, otherId };

  function keep() {
    act(
      () => keepBoth(two),
      () => {
        showUndo({
          message: `Both stay. Nobody is asked about “${otherTitle}” and this one again.`,
          undo: () =>
            act(
              () => compareAgain(two),
              () => router.refresh(),
            ),
        });
        router.refresh();
      },
    );
  }

  return (
    <Button variant="subtle" color="gray" mb="md" loading={isBusy} onClick={keep}>
      Keep both: they are two things
    </Button>
  );
}
