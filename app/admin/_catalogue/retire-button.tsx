"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { showNotice, showUndo } from "../../_ui/undo-notice";
import { type Noun, turnNoun } from "./actions";

type Choice = { key: string; version: number };
type RetireButtonProps = {
  noun: Noun;
  name: string;
  choice: Choice;
  isRetired: boolean;
  /** What stays, in words: "All 31 activities stay and keep counting." */
  stays: string;
  isCompact?: boolean;
};

/** Retires with undo, or brings back. */
export function RetireButton({ noun, name, choice, isRetired, stays, isCompact }: RetireButtonProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();

  function turn() {
    start(async () => {
      const outcome = await turnNoun(noun, isRetired ? "bringBack" : "retire", choice);
      router.refresh();
      if (!outcome.ok) return showNotice(outcome.message);
      if (isRetired) return showNotice(`${name} is back.`);
      showUndo({ message: `${name} is retired. ${stays}`, undo: () => takeBack(outcome.value) });
    });
  }

  async function takeBack(retired: Choice) {
    const outcome = await turnNoun(noun, "bringBack", retired);
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
