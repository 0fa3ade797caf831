"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { findDraft, removeDraft, saveDraft } from "./draft-autosave";

export type SavedDraft = {
  /** Epoch milliseconds of the last keeping; null when nothing is kept. */
  at: number | null;
  /** What stands in the form was put back from an earlier visit. */
  isRestored: boolean;
  discard: () => void;
  /** What the form said before anything was typed, also where that was typed on an earlier visit. */
  opened: () => Record<string, unknown>;
  /** From now on the form is one of these values, with what was typed over them. */
  beginWith: (values: Record<string, unknown>, typed: Record<string, unknown>) => void;
  /** After success: nothing is kept any longer, nor what is about to be. */
  drop: () => void;
};

/** Keeps what is typed under `keep` on this device and puts it back after a reload. Each tab keeps its own. */
export function useDraftAutosave<Input extends FieldValues, Context, Output>(
  form: UseFormReturn<Input, Context, Output>,
  keep: string | undefined,
  defaultValues: DefaultValues<Input>,
): SavedDraft {
  const [at, setAt] = useState<number | null>(null);
  const [isRestored, setIsRestored] = useState(false);
  const isReady = useRef(false);
  const starting = useRef(defaultValues);
  const opened = useRef<Record<string, unknown>>(defaultValues);
  const save = useDebouncedCallback(
    async (values: Record<string, unknown>) => {
      if (keep && isReady.current) setAt(await saveDraft(keep, { values, opened: opened.current }));
    },
    { delay: 500, flushOnUnmount: true },
  );

  useEffect(() => {
    if (!keep) return;
    let isGone = false;
    void findDraft(keep).then((draft) => {
      if (isGone) return;
      isReady.current = true;
      if (!draft || form.formState.isDirty) return;
      opened.current = { ...starting.current, ...draft.opened };
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
    if (keep) void removeDraft(keep);
  }

  function discard() {
    form.reset(starting.current);
    opened.current = starting.current;
    drop();
  }

  function beginWith(values: Record<string, unknown>, typed: Record<string, unknown>) {
    starting.current = values as DefaultValues<Input>;
    opened.current = values;
    form.reset(values as Input);
    form.reset(typed as Input, { keepDefaultValues: true });
    save(typed);
  }

  return { at, isRestored, discard, opened: () => opened.current, beginWith, drop };
}
