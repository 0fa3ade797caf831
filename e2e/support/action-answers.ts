/** What a server action said to a direct post, as far as it matters who may. */
export type ActionAnswer =
  /** It did something, or gave something out: a value, a redirect, or an answer that nobody has explained here. */
  | { kind: "success"; said: string }
  /** Nothing: null, no value, an empty list. */
  | { kind: "nothing"; said: string }
  /** A refusal in words; `code` is that of the refusal, "form" for a form that is shown again. */
  | { kind: "refused"; code: string; said: string }
  /** An error, or no action at all. */
  | { kind: "fault"; said: string };

export type Posted = { status: number; headers: Record<string, string>; text: string };

/** Reads the answer of `action(...)`, of a form's action, of one that leads on, and of one that answers a value of its own. */
export function readActionAnswer({ status, headers, text }: Posted): ActionAnswer {
  const led = headers["x-action-redirect"] ?? headers.location;
  if (led !== undefined) return { kind: "success", said: `leads to ${led}` };
  if (status >= 400) return { kind: "fault", said: `${status} ${text.slice(0, 160)}` };
  const row = returnedRow(text);
  const said = (row ?? text).slice(0, 160);
  if (row === null || /^[A-Z]/.test(row)) return { kind: "fault", said };
  if (row === '"$undefined"') return { kind: "nothing", said };
  return { ...readValue(JSON.parse(row)), said };
}

function readValue(value: unknown): { kind: "success" | "nothing" | "fault" } | { kind: "refused"; code: string } {
  if (value === null || isEmptyList(value)) return { kind: "nothing" };
  if (typeof value !== "object") return { kind: "success" };
  if ("value" in value && isEmptyList(value.value)) return { kind: "nothing" };
  if ("ok" in value && value.ok === false && "code" in value)
    return value.code === "fault" ? { kind: "fault" } : { kind: "refused", code: String(value.code) };
  // The state of a form: what was typed, with what is wrong about it.
  const keys = Object.keys(value).sort().join(" ");
  return keys === "fields message values" ? { kind: "refused", code: "form" } : { kind: "success" };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The row of React's stream that holds what the action returned; null where none does. Pages may come in the same stream. */
function returnedRow(stream: string): string | null {
  const text = withoutLongTexts(stream);
  const first = /^0:(\{.*\})$/m.exec(text)?.[1];
  const name = first && /^\$@(\w+)$/.exec(String((JSON.parse(first) as { a?: unknown }).a))?.[1];
  return name ? (new RegExp(`^${name}:(.*)$`, "m").exec(text)?.[1] ?? null) : null;
}

/** A long text has a row that says its bytes instead of ending with a line: the next row follows at once. */
function withoutLongTexts(stream: string): string {
  const begin = /^\w+:T([0-9a-f]+),/m.exec(stream);
  if (!begin) return stream;
  const after = Buffer.from(stream.slice(begin.index + begin[0].length)).subarray(Number.parseInt(begin[1] ?? "", 16));
  return stream.slice(0, begin.index) + withoutLongTexts(after.toString());
}
