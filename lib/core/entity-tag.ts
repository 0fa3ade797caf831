import { hash } from "node:crypto";
import "server-only";

/** The name of exactly this content, as HTTP writes it. */
export function entityTag(content: string | Uint8Array): string {
  return recordTag(content, null);
}

/** The same of a record: the number before the point is its version, which `If-Match` is about. */
export function recordTag(content: string | Uint8Array, version: number | null): string {
  return `"${version ?? ""}.${hash("sha1", content, "base64url")}"`;
}

/** Whether the client has this very answer: `If-None-Match`. */
export function isKnownTag(request: Request, tag: string): boolean {
  return tagsOf(request.headers.get("if-none-match")).some((one) => one === "*" || one === tag);
}

/** The version that `If-Match` asks for; undefined where it asks for none, null where what it asks for can be no version of ours. */
export function matchedVersion(request: Request): number | null | undefined {
  const tags = tagsOf(request.headers.get("if-match"));
  if (tags.length === 0 || tags.includes("*")) return undefined;
  const versions = tags.map((tag) => Number(/^"(\d{1,9})\./.exec(tag)?.[1] ?? Number.NaN));
  return versions.find((version) => version > 0) ?? null;
}

/** An answer with the name of its content; whoever has it already is told so (304). */
export function taggedAnswer(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: [name: string, value: string][],
  tag = entityTag(body),
): Response {
  const tagged = new Headers([...headers, ["etag", tag]]);
  return isKnownTag(request, tag)
    ? new Response(null, { status: 304, headers: tagged })
    : new Response(body, { headers: tagged });
}

function tagsOf(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .filter(Boolean);
}
