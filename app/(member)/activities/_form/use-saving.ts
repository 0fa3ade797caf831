"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { activityForm } from "@/lib/activities/schema";
import { newestOf, saveActivity } from "./actions";
import type { Newer } from "./conflict-note";
import type { Typed } from "./form-types";
import type { FormOptions } from "./options";

/** The form's one command, and what changed elsewhere when a save was refused for it. */
export function useSaving({ options, values, keep }: { options: FormOptions; values: Typed; keep: string }) {
  const router = useRouter();
  const opened = useRef(values);
  const [newer, setNewer] = useState<Newer | null>(null);

  async function save(input: Typed) {
    setNewer(null);
    const outcome = await saveActivity(onlyAsked(input, options, opened.current));
    if (!outcome.ok && outcome.code === "conflict" && input.id) setNewer(await newestOf(input.id, input.version ?? 0));
    return outcome;
  }

  const command = useCommandForm({
    schema: activityForm,
    defaultValues: values,
    action: save,
    keep,
    onDone: ({ id, saved }) => router.push(`/activities/${id}?saved=${saved}`),
  });

  function take(newest: Typed) {
    opened.current = newest;
    setNewer(null);
    command.setMessage(null);
  }

  return { command, conflict: newer ? { newer, opened: opened.current, onTaken: take } : null };
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
