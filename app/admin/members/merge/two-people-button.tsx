"use client";

import { useRouter } from "next/navigation";
import { PlainButton } from "../../../_ui/plain/button";
import { showUndo } from "../../../_ui/undo-notice";
import { useAction } from "../../../_ui/use-action";
import { compareThemAgain, tellThemApart } from "../actions";

type TwoPeopleButtonProps = { keptId: string; mergedId: string; words: string; leadsTo?: string };

/** Says that the two are not one person: they are not suggested again. */
export function TwoPeopleButton({ keptId, mergedId, words, leadsTo }: TwoPeopleButtonProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const pair = { keptId, mergedId };

  function tell() {
    act(
      () => tellThemApart(pair),
      () => {
        if (leadsTo) router.push(leadsTo);
        const undo = () =>
          act(
            () => compareThemAgain(pair),
            () => router.refresh(),
          );
        showUndo({ message: `${words} stay two people.`, undo });
        router.refresh();
      },
    );
  }

  return (
    <PlainButton variant="subtle" color="gray" isBusy={isBusy} onClick={tell}>
      They are two people
    </PlainButton>
  );
}
