import { fieldOrder } from "@/lib/activities/facts/rules";
import { labels } from "@/lib/activities/history/rules";
import type { Typed } from "./form-types";

const plain: readonly string[] = ["title", "startsOn", "endsOn", "city"];

/** The newest values with what was typed here since the form was opened laid over them, number by number. */
export function mergeTyped({ opened, typed, newest }: { opened: Typed; typed: Typed; newest: Typed }): Typed {
  const own = Object.entries(typed).filter(
    ([field, value]) => field !== "intent" && !isSame(value, Reflect.get(opened, field)),
  );
  const figures = Object.entries(typed.figures ?? {}).filter(
    ([key, value]) => (value ?? null) !== (Reflect.get(opened.figures ?? {}, key) ?? null),
  );
  return {
    ...newest,
    ...Object.fromEntries(own),
    figures: { ...newest.figures, ...Object.fromEntries(figures) },
    id: newest.id,
    version: newest.version,
  };
}

/** What differs between two states of the form, for drafts, which keep no history: in words where it is a line of text. */
export function changesShown(opened: Typed, newest: Typed): { label: string; from?: string; to?: string }[] {
  return fieldOrder.flatMap((field) => {
    if (isSame(opened[field], newest[field])) return [];
    const label = labels[field] ?? field;
    if (!plain.includes(field)) return [{ label }];
    return [{ label, from: String(opened[field] ?? ""), to: String(newest[field] ?? "") }];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
