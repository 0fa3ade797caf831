"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { newestOf, saveActivity } from "./actions";
import { type FormState, formStateOf, type Typed } from "./form-types";
import type { FormOptions } from "./options";

type SavingOptions = { options: FormOptions; values: Typed; keep: string; state: FormState };

/** The form's one command, what changed elsewhere when a save was refused for it, and the state that a save meets. */
export function useSaving({ options, values, keep, ...before }: SavingOptions) {
  const router = useRouter();
  const opened = useRef(values);
  const [state, setState] = useState(before.state);
  const command = useCommandForm({
    schema: () => import("@/lib/activities/schema").then((module) => module.activityForm),
    defaultValues: values,
    action: (input: Typed) => saveActivity(onlyAsked(input, options, opened.current)),
    newestOf: async ({ id, version }: Typed) => (id ? newestOf(id, version ?? 0) : null),
    keep,
    onDone: ({ id, saved }) => {
      router.push(`/activities/${id}?saved=${saved}`);
      // Whoever goes back finds what was saved.
      router.refresh();
    },
    // From here on the form changes what stands now, which may have been sent to review meanwhile.
    onTaken: (newest) => {
      opened.current = newest.values;
      setState(formStateOf(newest.state));
    },
  });
  const wasDraft = state === null;
  return { command, state, conflict: command.conflict ? { ...command.conflict, wasDraft } : null };
}

/** The numbers of other types stay in the form in case one switches back, but only those asked for are sent. */
function onlyAsked(input: Typed, { types }: FormOptions, opened: Typed): Typed {
  const asks = new Set<string>(types.find((type) => type.key === input.type)?.asks ?? []);
  const had = input.type === opened.type ? Object.keys(opened.figures ?? {}) : [];
  const figures = Object.entries(input.figures ?? {}).map(([key, value]) =>
    asks.has(key) || had.includes(key) ? [key, value ?? null] : [key, null],
  );
  return { ...input, figures: Object.fromEntries(figures) };
}
