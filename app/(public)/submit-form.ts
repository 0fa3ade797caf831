import { toActionResult } from "@/lib/core/action";
import type { FormState } from "./form-state";
import "server-only";

const secrets = new Set(["password", "present", "code", "secret"]);

/** The work's value, or what the form says instead. */
export async function submitForm<Value>(
  form: FormData,
  work: (typed: Record<string, string>) => Promise<Value>,
): Promise<{ value: Value } | { state: FormState }> {
  const typed = typedIn(form);
  const outcome = await toActionResult(() => work(typed));
  if (outcome.ok) return { value: outcome.value };
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.has(name)));
  const isSaidByField = Object.keys(outcome.fields).some((name) => name in typed);
  return { state: { message: isSaidByField ? null : outcome.message, fields: outcome.fields, values } };
}

/** Texts only; a file, and Next's own fields, are nobody's input. Whoever posts to the action by hand may send no form at all. */
function typedIn(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) return {};
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith("$")));
}
