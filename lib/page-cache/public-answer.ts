import { createHash } from "node:crypto";
import { dataVersion } from "@/db/client";
import { keptAnswers } from "./kept-answers";
import "server-only";

type Kept = { body: Uint8Array<ArrayBuffer>; headers: [name: string, value: string][]; tag: string };

const answers = keptAnswers<Kept>({ maxAge: 60_000, maxBytes: 32_000_000 });

/**
 * An answer that is the same for everybody at this address, made anew after anything in the database changed, and every minute.
 * Whoever has it already is told so (304). Only what succeeds is kept.
 */
export async function publicAnswer(request: Request, make: () => Promise<Response>): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const key = `${pathname}${search}`;
  const version = await dataVersion();
  const found = answers.find(key, version, Date.now());
  if (found) return answerOf(request, found);
  const made = await make();
  if (made.status !== 200) return made;
  const body = new Uint8Array(await made.arrayBuffer());
  const value = { body, headers: [...made.headers], tag: entityTag(body) };
  answers.keep(key, { version, at: Date.now(), size: body.byteLength, value });
  return answerOf(request, value);
}

/** The name of exactly this content, as HTTP writes it. */
export function entityTag(content: string | Uint8Array): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** Whether the asker already has what the tag names. */
export function isKnownTo(request: Request, tag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(/\s*,\s*/);
  return known.some((one) => one === "*" || one.replace(/^W\//, "") === tag);
}

function answerOf(request: Request, { body, headers, tag }: Kept): Response {
  const tagged = new Headers([...headers, ["etag", tag]]);
  return isKnownTo(request, tag)
    ? new Response(null, { status: 304, headers: tagged })
    : new Response(body, { headers: tagged });
}
