"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/core/errors";
import type { BulkTermOutcome, RowSelection } from "@/lib/terms/schema";
import type { Selection } from "../_ui/bulk-bar";
import { stepThese, takeBack } from "./actions";
import { notifyBulkResult } from "./notify-bulk-result";

const atOnce = 10;

export type Progress = { done: number; of: number };
type Work = {
  step: keyof typeof stepsForMany;
  selection: Selection;
  /** Which terms: asked of the server, since rows in view may stand for more. */
  choose: (rows: RowSelection) => Promise<ActionResult<string[]>>;
  ending?: "completed";
  reason?: string;
};

const stepsForMany = {
  hold: { did: "put on hold", undoneBy: "resume" },
  renew: { did: "renewed", undoneBy: "reopen" },
  end: { did: "ended", undoneBy: "reopen" },
} as const;

/** Takes a step with many terms, some at a time, so that one sees how far it is; what was done can be undone, also where it broke off. */
export function useBulkStep(filter: RowSelection["filter"] = {}) {
  const router = useRouter();
  const [progress, setProgress] = useState<Progress | null>(null);

  async function run({ selection, choose, ...work }: Work): Promise<ActionResult<unknown>> {
    const { did, undoneBy } = stepsForMany[work.step];
    const undo = async (done: BulkTermOutcome["done"]) => {
      await takeBack(undoneBy, done);
      router.refresh();
    };
    const chosen = await choose({ ids: selection.ids, isAll: selection.isAll, filter });
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
      if (!trouble || all.done.length > 0) notifyBulkResult({ outcome: { ok: true, value: all }, did, undo });
      router.refresh();
    }
    if (!trouble) selection.clear();
    return trouble ?? chosen;
  }

  return { run, progress };
}
