import { parse } from "../command";
import { notFoundError, Refusal } from "../errors";
import { isStorable } from "../storable-text";
import type { Viewer } from "../viewer";
import "server-only";
import type { z } from "zod";

export type RouteContext = { params?: Promise<Record<string, string>> };

const largestBody = 1_000_000;

/** What an address names; one that no text can be leads nowhere. */
export async function pathOf(context: RouteContext): Promise<Record<string, string>> {
  const params = (await context.params) ?? {};
  if (!Object.values(params).every((value) => isStorable(value) && value.length <= 200)) throw notFoundError("address");
  return params;
}

/** The body with what the address names; one that names something else is refused. `me` is whoever the token is of. */
export function withPath(body: Record<string, unknown>, path: Record<string, string>): Record<string, unknown> {
  for (const [name, value] of Object.entries(path))
    if (body[name] !== undefined && body[name] !== value && value !== "me")
      throw new Refusal("invalid", "Is not what the address names.", { [name]: "Is not what the address names." });
  return { ...body, ...path };
}

/** The parameters of a query, each sent once, or several times where it takes several values; anything else is refused by its name. */
export function queryOf<Query extends z.ZodObject>(request: Request, schema: Query): z.output<Query> {
  const { searchParams } = new URL(request.url);
  const sent = [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  return parse(schema, Object.fromEntries(sent));
}

/** The body as an object, with the viewer in the place of `"memberId": "me"`. */
export async function jsonBody(request: Request, viewer: Viewer): Promise<Record<string, unknown>> {
  const text = await limitedText(request);
  try {
    const body: unknown =
      text === ""
        ? {}
        : JSON.parse(text, (name, value) => (name === "memberId" && value === "me" ? viewer.memberId : value));
    if (body && typeof body === "object" && !Array.isArray(body)) return { ...body };
  } catch {}
  throw new Refusal("malformed", "The body is not a JSON object.");
}

/** Reads no further than is taken, whatever the client says of the length; a body cut short on the way is refused. */
async function limitedText(request: Request): Promise<string> {
  const promised = request.headers.get("content-length");
  if (Number(promised ?? 0) > largestBody) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = request.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > largestBody) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  if (promised !== null && Number(promised) !== length) throw new Refusal("malformed", "The body is not complete.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new Refusal("malformed", "The body is not UTF-8.");
  }
}

function tooLarge(): Refusal {
  return new Refusal("too_large", "At most 1 MB a request.");
}
