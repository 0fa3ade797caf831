"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/core/errors";
import type { BulkTermOutcome } from "@/lib/terms/schema";
import { stepThese } from "./actions";
import { tellMany } from "./tell-many";

const atOnce = 10;

export type Progress = { done: number; of: number };
type Work = Omit<Parameters<typeof stepThese>[0], "termIds"> & {
  /** Which terms: asked of the server, since rows in view may stand for more. */
  choose: () => Promise<ActionResult<string[]>>;
  /** "put on hold", "renewed", "ended". */
  did: string;
  undo: (done: BulkTermOutcome["done"]) => Promise<unknown>;
};

/** Takes a step with many terms, some at a time, so that one sees how far it is; what was done can be undone, also where it broke off. */
export function useMany() {
  const router = useRouter();
  const [progress, setProgress] = useState<Progress | null>(null);

  async function run({ choose, did, undo, ...work }: Work): Promise<ActionResult<unknown>> {
    const chosen = await choose();
    if (!chosen.ok) return chosen;
    const ids = chosen.value;
    const all: BulkTermOutcome = { done: [], refused: [] };
    let trouble: ActionResult<unknown> | null = null;
    try {
      for (let at = 0; at < ids.length && !trouble; at += atOnce) {
        setProgress({ done: at, of: ids.length });
        const outcome = await stepThese({ ...work, termIds: ids.slice(at, at + atOnce) });
        if (!outcome.ok) trouble = outcome;
        else {
          all.done.push(...outcome.value.done);
          all.refused.push(...outcome.value.refused);
        }
      }
    } finally {
      setProgress(null);
      if (!trouble || all.done.length > 0) tellMany({ outcome: { ok: true, value: all }, did, undo });
      router.refresh();
    }
    return trouble ?? chosen;
  }

  return { run, progress };
}
