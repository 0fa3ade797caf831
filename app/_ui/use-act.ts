"use client";

import { unstable_rethrow } from "next/navigation";
import { useTransition } from "react";
import type { Outcome } from "@/lib/errors";
import { messageOf, unreachable } from "./refusal-message";
import { showNotice } from "./undo-notice";

/** One press, one command: what came of it is handed on, and why not is said in a notice. */
export function useAct() {
  const [isBusy, start] = useTransition();

  function act<Value>(work: () => Promise<Outcome<Value>>, onDone: (value: Value) => void) {
    if (isBusy) return;
    start(async () => {
      try {
        const outcome = await work();
        if (outcome.ok) onDone(outcome.value);
        else showNotice(messageOf(outcome).text);
      } catch (error) {
        unstable_rethrow(error);
        showNotice(unreachable.text);
      }
    });
  }

  return { act, isBusy };
}
