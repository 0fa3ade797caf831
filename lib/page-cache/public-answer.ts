import { entityTag, taggedAnswer } from "@/lib/core/entity-tag";
import { keptAnswers } from "./kept-answers";
import { publicVersion } from "./public-version";
import "server-only";

type Kept = { body: Uint8Array<ArrayBuffer>; headers: [name: string, value: string][]; tag: string };

const answers = keptAnswers<Kept>({ maxAge: 60_000, maxBytes: 32_000_000 });

/**
 * An answer that is the same for everybody at this address, made anew after anything changed that a visitor may see, and every minute.
 * Whoever has it already is told so (304). Only what succeeds is kept.
 */
export async function publicAnswer(request: Request, make: () => Promise<Response>): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const key = `${pathname}${search}`;
  const version = await publicVersion();
  const found = answers.find(key, version, Date.now());
  if (found) return taggedAnswer(request, found.body, found.headers, found.tag);
  const made = await make();
  if (made.status !== 200) return made;
  const body = new Uint8Array(await made.arrayBuffer());
  const value: Kept = { body, headers: [...made.headers], tag: entityTag(body) };
  answers.keep(key, { version, at: Date.now(), size: body.byteLength, value });
  return taggedAnswer(request, body, value.headers, value.tag);
}
