import { requireBearerToken, TooManyRequests } from "./bearer-token";
import { type Command, parse } from "./command";
import { refusalOf, retryAfterSeconds } from "./database-trouble";
import { notFoundError, Refusal, type RefusalCode } from "./errors";
import { logFault } from "./log";
import { isStorable } from "./storable-text";
import type { TokenScope } from "./token-scopes";
import type { Viewer } from "./viewer";
import "server-only";
import type { z } from "zod";

const statuses: Record<RefusalCode, number> = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  too_large: 413,
  unavailable: 503,
  full: 507,
};
const largestBody = 1_000_000;
const comeBack = { "Retry-After": String(retryAfterSeconds) };
const personal = { "Cache-Control": "no-store" };

/** What a token needs for a route, and what `/api/openapi.json` says of it. */
export type RouteAccess = { scope: TokenScope; summary?: string; answer?: z.ZodType };
type RouteAbout = RouteAccess & { status: number; body?: z.ZodType; query?: z.ZodType };
export type Route = ((request: Request, context: Context) => Promise<Response>) & { about: RouteAbout };
type Context = { params?: Promise<Record<string, string>> };

/** A command as an API route: the viewer is proven by a token of that scope, a refusal is a problem document. */
export function endpoint<Schema extends z.ZodType, Value>(
  run: Command<Schema, Value>,
  access: RouteAccess & { status?: number },
): Route {
  const status = access.status ?? 200;
  const route = (request: Request, context: Context) =>
    answerOrProblem(async () => {
      const viewer = await requireBearerToken(request, access.scope);
      const body = await jsonBody(request);
      const value = await run(viewer, { ...body, ...(await pathOf(context)) });
      return Response.json(value ?? {}, { status, headers: personal });
    });
  return Object.assign(route, { about: { ...access, status, body: run.input } });
}

/** A query as an API route; the query string and the path arrive as one record, refused by field where `query` does not hold. */
export function queryEndpoint<Value>(
  read: (viewer: Viewer, asked: Record<string, string>) => Promise<Value>,
  access: RouteAccess & { query?: z.ZodType },
): Route {
  const route = (request: Request, context: Context) =>
    answerOrProblem(async () => {
      const viewer = await requireBearerToken(request, access.scope);
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      if (access.query) parse(access.query, asked);
      return Response.json(await read(viewer, { ...asked, ...(await pathOf(context)) }), { headers: personal });
    });
  return Object.assign(route, { about: { ...access, status: 200 } });
}

/** What answers where there is no route, in the words of the API. */
export function noSuchRoute(): Response {
  return problem(404, "There is no such address.", { code: "missing", fields: {} });
}

/** What an address names; one that no text can be leads nowhere. */
async function pathOf(context: Context): Promise<Record<string, string>> {
  const params = (await context.params) ?? {};
  if (!Object.values(params).every(isStorable)) throw notFoundError("address");
  return params;
}

async function answerOrProblem(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooManyRequests)
      return problem(429, error.message, { code: "limited", fields: {} }, { "Retry-After": String(error.seconds) });
    const refusal = refusalOf(error);
    if (refusal) {
      const { code, message, fields } = refusal;
      return problem(statuses[code], message, { code, fields }, code === "unavailable" ? comeBack : {});
    }
    return problem(500, "Something went wrong here.", { reference: logFault(error) });
  }
}

function problem(
  status: number,
  title: string,
  more: Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  const challenge: Record<string, string> = status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
  return Response.json(
    { type: "about:blank", title, status, ...more },
    { status, headers: { ...personal, ...challenge, ...headers, "Content-Type": "application/problem+json" } },
  );
}

async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const text = await limitedText(request);
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
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
