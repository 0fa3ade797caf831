"use client";

import { unstable_rethrow } from "next/navigation";
import { useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { messageOf, notReached, type Refused } from "./refusal-message";
import { showNotice } from "./undo-notice";

/** One press, one command: what came of it is handed on, and why not is said in a notice. */
export function useAction() {
  const [isBusy, start] = useTransition();

  function act<Value>(
    work: () => Promise<ActionResult<Value>>,
    onDone: (value: Value) => void = () => undefined,
    onRefused: (refused: Refused) => void = (refused) => showNotice(messageOf(refused).text),
  ) {
    if (isBusy) return;
    start(async () => {
      try {
        const outcome = await work();
        if (outcome.ok) onDone(outcome.value);
        else onRefused(outcome);
      } catch (error) {
        unstable_rethrow(error);
        showNotice(notReached);
      }
    });
  }

  return { act, isBusy };
}
