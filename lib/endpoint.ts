import "server-only";
import type { z } from "zod";
import type { Command } from "./command";
import { Refusal, type RefusalCode } from "./errors";
import { logFault } from "./log";
import { isSignedIn, type Viewer, viewerOfToken } from "./viewer";

const statuses: Record<RefusalCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  too_large: 413,
};
const largestBody = 1_000_000;
const personal = { "Cache-Control": "no-store" };

export type Access = { scope: string };
type Context = { params?: Promise<Record<string, string>> };

/** A command as an API route: the viewer is proven by a token of that scope, a refusal is a problem document. */
export function endpoint<Schema extends z.ZodType, Value>(
  run: Command<Schema, Value>,
  access: Access & { status?: number },
) {
  return (request: Request, context: Context) =>
    answer(async () => {
      const viewer = await bearer(request, access.scope);
      const body = await jsonBody(request);
      const value = await run(viewer, { ...body, ...(await context.params) });
      return Response.json(value ?? {}, { status: access.status ?? 200, headers: personal });
    });
}

/** A query as an API route; the query string and the path arrive as one record. */
export function reading<Value>(
  read: (viewer: Viewer, asked: Record<string, string>) => Promise<Value>,
  access: Access,
) {
  return (request: Request, context: Context) =>
    answer(async () => {
      const viewer = await bearer(request, access.scope);
      const asked = { ...Object.fromEntries(new URL(request.url).searchParams), ...(await context.params) };
      return Response.json(await read(viewer, asked), { headers: personal });
    });
}

async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal)
      return problem(statuses[error.code], error.message, { code: error.code, fields: error.fields });
    return problem(500, "Something went wrong here.", { reference: logFault(error) });
  }
}

function problem(status: number, title: string, more: Record<string, unknown>): Response {
  return Response.json(
    { type: "about:blank", title, status, ...more },
    { status, headers: { ...personal, "Content-Type": "application/problem+json" } },
  );
}

async function bearer(request: Request, scope: string): Promise<Viewer> {
  const secret = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const viewer = secret ? await viewerOfToken(secret) : null;
  if (!viewer || !isSignedIn(viewer))
    throw new Refusal("unauthenticated", "Send a token that is in force as `Authorization: Bearer ...`.");
  if (!viewer.scopes?.includes(scope))
    throw new Refusal("forbidden", `This token may not do that; it needs the scope ${scope}.`);
  return viewer;
}

async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get("content-length") ?? 0) > largestBody)
    throw new Refusal("too_large", "At most 1 MB a request.");
  const text = await request.text();
  if (text.length > largestBody) throw new Refusal("too_large", "At most 1 MB a request.");
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
    if (body && typeof body === "object" && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {}
  throw new Refusal("invalid", "The body is not a JSON object.");
}
