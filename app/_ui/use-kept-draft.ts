"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { dropKept, keepDraft, takeKept } from "./kept-draft";

export type Kept = {
  /** Epoch milliseconds of the last keeping; null when nothing is kept. */
  at: number | null;
  /** What stands in the form was put back from an earlier visit. */
  isRestored: boolean;
  startAfresh: () => void;
  /** After success: nothing is kept any longer, nor what is about to be. */
  drop: () => void;
};

/** Keeps what is typed under `keep` on this device and puts it back after a reload. Each tab keeps its own. */
export function useKeptDraft<Input extends FieldValues, Context, Output>(
  form: UseFormReturn<Input, Context, Output>,
  keep: string | undefined,
  defaultValues: DefaultValues<Input>,
): Kept {
  const [at, setAt] = useState<number | null>(null);
  const [isRestored, setIsRestored] = useState(false);
  const isReady = useRef(false);
  const starting = useRef(defaultValues);
  const save = useDebouncedCallback(
    async (values: Record<string, unknown>) => {
      if (keep && isReady.current) setAt(await keepDraft(keep, values));
    },
    { delay: 500, flushOnUnmount: true },
  );

  useEffect(() => {
    if (!keep) return;
    let isGone = false;
    void takeKept(keep).then((draft) => {
      if (isGone) return;
      isReady.current = true;
      if (!draft || form.formState.isDirty) return;
      form.reset({ ...starting.current, ...draft.values } as Input, { keepDefaultValues: true });
      setAt(draft.at);
      setIsRestored(true);
    });
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, name }) => {
        if (name) save(values);
      },
    });
    const flush = () => save.flush();
    window.addEventListener("pagehide", flush);
    return () => {
      isGone = true;
      stop();
      window.removeEventListener("pagehide", flush);
    };
  }, [keep, form, save]);

  function drop() {
    save.cancel();
    setAt(null);
    setIsRestored(false);
    if (keep) void dropKept(keep);
  }

  function startAfresh() {
    form.reset(starting.current);
    drop();
  }

  return { at, isRestored, startAfresh, drop };
}
