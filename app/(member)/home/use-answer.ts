"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useTransition } from "react";
import { notReached } from "@/app/_ui/refusal-message";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import type { ActionResult } from "@/lib/core/errors";

/** Answers a need where it stands: says what happened, offers to take it back, shows the next one and keeps the focus near. */
export function useAnswer() {
  const router = useRouter();
  const [isBusy, start] = useTransition();

  function done(message: string, undo?: () => Promise<ActionResult<unknown>>) {
    document.getElementById("inbox")?.focus({ preventScroll: true });
    router.refresh();
    if (!undo) return showNotice(message);
    showUndo({
      message,
      undo: async () => {
        const outcome = await undo();
        if (!outcome.ok) showNotice(outcome.message);
        router.refresh();
      },
    });
  }

  function answer(
    act: () => Promise<ActionResult<unknown>>,
    message: string,
    undo?: () => Promise<ActionResult<unknown>>,
  ) {
    if (isBusy) return;
    start(async () => {
      try {
        const outcome = await act();
        if (outcome.ok) return done(message, undo);
        showNotice(outcome.message);
        router.refresh();
      } catch (error) {
        unstable_rethrow(error);
        showNotice(notReached);
      }
    });
  }

  return { answer, isBusy, done };
}
