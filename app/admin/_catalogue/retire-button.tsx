"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { showNotice, showUndo } from "../../_ui/undo-notice";

type Choice = { key: string; version: number };
type Turn = (choice: Choice) => Promise<ActionResult<Choice>>;
type RetireButtonProps = {
  name: string;
  choice: Choice;
  isRetired: boolean;
  /** What stays, in words: "All 31 activities stay and keep counting." */
  stays: string;
  retire: Turn;
  bringBack: Turn;
  isCompact?: boolean;
};

/** Retires with undo, or brings back. */
export function RetireButton({ name, choice, isRetired, stays, retire, bringBack, isCompact }: RetireButtonProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();

  function turn() {
    start(async () => {
      const outcome = await (isRetired ? bringBack : retire)(choice);
      router.refresh();
      if (!outcome.ok) return showNotice(outcome.message);
      if (isRetired) return showNotice(`${name} is back.`);
      showUndo({ message: `${name} is retired. ${stays}`, undo: () => takeBack(outcome.value) });
    });
  }

  async function takeBack(retired: Choice) {
    const outcome = await bringBack(retired);
    router.refresh();
    if (!outcome.ok) throw new Error(outcome.message);
  }

  return (
    <Button
      variant={isCompact ? "subtle" : "default"}
      color={isCompact ? "gray" : undefined}
      size={isCompact ? "compact-sm" : undefined}
      loading={isBusy}
      aria-label={`${isRetired ? "Bring back" : "Retire"} ${name}`}
      onClick={turn}
    >
      {isRetired ? "Bring back" : "Retire"}
    </Button>
  );
}
