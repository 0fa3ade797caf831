"use client";

import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { mergeTyped } from "./merge-typed";
import type { Kept } from "./use-kept-draft";

export type NewestOptions<Input, Newest> = {
  /** What stands now, asked for once a save was refused; it is told where its version is another. Null where it is gone. */
  newestOf?: (input: Input) => Promise<Newest | null>;
  /** From here on the form changes this. */
  onTaken?: (newest: Newest) => void;
};

type Parts<Input extends FieldValues, Newest> = NewestOptions<Input, Newest> & {
  form: UseFormReturn<Input, unknown, Input>;
  kept: Kept;
};

/** What somebody else changed since a form was opened, once a save was refused, and the two ways on from there. */
export function useNewest<Input extends FieldValues, Newest extends { values: Input }>(parts: Parts<Input, Newest>) {
  const { form, kept, newestOf, onTaken } = parts;
  const [newest, setNewest] = useState<Newest | null>(null);

  /** Whatever a refusal names, it may come of that change. */
  async function ask(input: Input) {
    const there = await newestOf?.(input).catch(() => null);
    setNewest(there && there.values.version !== input.version ? there : null);
  }

  /** What changed comes into the form, but where something was typed here. */
  function takeBoth() {
    if (!newest) return;
    const opened = kept.opened() as Input;
    begin(newest, mergeTyped({ opened, typed: form.getValues(), newest: newest.values }));
  }

  function startAfresh() {
    if (!newest) return kept.startAfresh();
    begin(newest, newest.values);
    kept.drop();
  }

  function begin(there: Newest, typed: Input) {
    kept.beginWith(there.values, typed);
    setNewest(null);
    onTaken?.(there);
  }

  const found = newest ? { newest, opened: kept.opened() as Input } : null;
  return { found, ask, takeBoth, startAfresh, forget: () => setNewest(null) };
}
