"use client";

import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { mergeEdits } from "./merge-edits";
import type { SavedDraft } from "./use-draft-autosave";

export type SaveConflictOptions<Input, Newest> = {
  /** What stands now, asked for once a save was refused; it is told where its version is another. Null where it is gone. */
  newestOf?: (input: Input) => Promise<Newest | null>;
  /** From here on the form changes this. */
  onTaken?: (newest: Newest) => void;
};

type Parts<Input extends FieldValues, Newest> = SaveConflictOptions<Input, Newest> & {
  form: UseFormReturn<Input, unknown, Input>;
  draft: SavedDraft;
};

/** What somebody else changed since a form was opened, once a save was refused, and the two ways on from there. */
export function useSaveConflict<Input extends FieldValues, Newest extends { values: Input }>(
  parts: Parts<Input, Newest>,
) {
  const { form, draft, newestOf, onTaken } = parts;
  const [newest, setNewest] = useState<Newest | null>(null);

  /** Whatever a refusal names, it may come of that change. */
  async function ask(input: Input) {
    const there = await newestOf?.(input).catch(() => null);
    setNewest(there && there.values.version !== input.version ? there : null);
  }

  /** What changed comes into the form, but where something was typed here. */
  function mergeBoth() {
    if (!newest) return;
    const opened = draft.opened() as Input;
    begin(newest, mergeEdits({ opened, typed: form.getValues(), newest: newest.values }));
  }

  function discard() {
    if (!newest) return draft.discard();
    begin(newest, newest.values);
    draft.drop();
  }

  function begin(there: Newest, typed: Input) {
    draft.beginWith(there.values, typed);
    setNewest(null);
    onTaken?.(there);
  }

  const found = newest ? { newest, opened: draft.opened() as Input } : null;
  return { found, ask, mergeBoth, discard, forget: () => setNewest(null) };
}
