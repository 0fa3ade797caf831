import type { Control, FieldErrors, FieldValues } from "react-hook-form";

/** Paths of the fields on the screen, in the order they came there. */
export function mountedPaths<Input extends FieldValues, Context, Output>(
  control: Control<Input, Context, Output>,
): string[] {
  return [...control._names.mount].map(String);
}

/** Every message in the tree of errors, by its dotted path. */
export function errorPaths(errors: FieldErrors): { path: string; message: string }[] {
  return walk(errors, "");
}

function walk(node: unknown, path: string): { path: string; message: string }[] {
  if (typeof node !== "object" || node === null) return [];
  if ("type" in node && "message" in node && typeof node.message === "string") return [{ path, message: node.message }];
  return Object.entries(node).flatMap(([key, child]) =>
    key === "ref" ? [] : walk(child, path ? `${path}.${key}` : key),
  );
}
