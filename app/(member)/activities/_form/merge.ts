import type { Typed } from "./form-types";

/** The newest values with what was typed here since the form was opened laid over them, number by number. */
export function mergeTyped({ opened, typed, newest }: { opened: Typed; typed: Typed; newest: Typed }): Typed {
  const own = Object.entries(typed).filter(([field, value]) => !isSame(value, Reflect.get(opened, field)));
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

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
