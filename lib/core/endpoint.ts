import type { Transaction } from "@/db/client";
import { answeredOnce, idempotencyKey } from "./api/answered-once";
import { readableAnywhere } from "./api/cross-origin";
import type { ValuePlace } from "./api/field-problems";
import { withMatchedVersion } from "./api/matched-version";
import { type ProblemCode, problemDocument, problemOf, problemResponse } from "./api/problem";
import { jsonBody, pathOf, queryOf, type RouteContext, withPath } from "./api/request";
import type { RequestBudget } from "./api-rate-limit";
import { requireBearerToken } from "./bearer-token";
import { parse } from "./command";
import { isKnownTag, recordTag } from "./entity-tag";
import type { TokenScope } from "./token-scopes";
import type { Viewer } from "./viewer";
import "server-only";
import { z } from "zod";

/** How a route is described: the scope that its token needs, null for any, and what `/api/openapi.json` says. What `answer` does not name is never sent. */
type RouteAccess<Answer extends z.ZodType> = {
  scope: TokenScope | null;
  summary: string;
  description?: string;
  answer: Answer;
  /** Problems that only this route has. */
  problems?: readonly ProblemCode[];
};
type RouteAbout = RouteAccess<z.ZodType> & {
  statuses: readonly number[];
  body?: z.ZodType;
  query?: z.ZodObject;
  hasLocation?: boolean;
};
export type Handler = (request: Request, context: RouteContext) => Promise<Response>;
export type Route = Handler & { about: RouteAbout };

/** A command, or several in one transaction that answer as one. */
export type Write<Schema extends z.ZodType, Value> = ((viewer: Viewer, raw: unknown) => Promise<Value>) & {
  within: (tx: Transaction, viewer: Viewer, raw: unknown) => Promise<Value>;
  input: Schema;
};

type WriteAccess<Answer extends z.ZodType> = RouteAccess<Answer> & {
  /** 201 where something new is made, always or as the value says. */
  isNew?: boolean | ((value: z.input<Answer>) => boolean);
  /** Where what was made can be read, below the address of the API. */
  location?: (value: z.input<Answer>) => string;
};

/** A command as an API route: the viewer is proven by a token of that scope, a refusal is a problem document. */
export function endpoint<Schema extends z.ZodType, Answer extends z.ZodType>(
  run: Write<Schema, z.input<Answer>>,
  access: WriteAccess<Answer>,
): Route {
  const { isNew = false, location } = access;
  const route = answering("body", access.scope, async ({ request, context, viewer, headers }) => {
    const body = withPath(await jsonBody(request, viewer), await pathOf(context));
    const key = idempotencyKey(request);
    const { value, isAgain } = await withMatchedVersion({ request, schema: run.input, body }, (input) =>
      writeOnce(run, access.answer, { request, viewer, key, input }),
    );
    if (isAgain) headers.set("Idempotent-Replayed", "true");
    const isNewOne = isMade(isNew, value);
    if (location && isNewOne) headers.set("Location", `/api/v1${location(value)}`);
    headers.set("Cache-Control", "no-store");
    return jsonResponse(JSON.stringify(value), { status: isNewOne ? 201 : 200, headers });
  });
  const statuses = typeof isNew === "function" ? [201, 200] : [isNew ? 201 : 200];
  return Object.assign(route, { about: { ...access, statuses, body: run.input, hasLocation: Boolean(location) } });
}

const mostItems = 100;

/** The same for up to 100 at once: each on its own, in its own transaction, with its own answer in the same place. */
export function bulkEndpoint<Schema extends z.ZodType, Answer extends z.ZodType>(
  run: Write<Schema, z.input<Answer>>,
  access: WriteAccess<Answer>,
): Route {
  const body = z.strictObject({ items: z.array(run.input).min(1).max(mostItems) });
  const envelope = z.strictObject({ items: z.array(z.unknown()).min(1).max(mostItems) });
  const answer = z.object({
    results: z.array(
      z.object({
        status: z.int(),
        value: access.answer
          .nullable()
          .describe("What the item alone would have been answered; null where it was refused."),
        problem: problemDocument.nullable().describe("Why it was refused, its pointers from the item."),
      }),
    ),
  });
  const route = answering("body", access.scope, async ({ request, viewer, headers }) => {
    const body = await jsonBody(request, viewer);
    const { items } = await withMatchedVersion({ request, schema: envelope, body }, async (sent) =>
      parse(envelope, sent),
    );
    const key = idempotencyKey(request);
    const results: z.input<typeof answer>["results"] = [];
    for (const [place, item] of items.entries()) {
      const itemKey = key && `${key} ${place}`;
      results.push(
        await resultOf(
          async () => (await writeOnce(run, access.answer, { request, viewer, key: itemKey, input: item })).value,
          access,
        ),
      );
    }
    headers.set("Cache-Control", "no-store");
    return jsonResponse(JSON.stringify({ results }), { status: 200, headers });
  });
  return Object.assign(route, { about: { ...access, answer, statuses: [200], body } });
}

async function resultOf<Answer extends z.ZodType>(
  work: () => Promise<z.input<Answer>>,
  { isNew = false }: WriteAccess<Answer>,
) {
  try {
    const value = await work();
    return { status: isMade(isNew, value) ? 201 : 200, value, problem: null };
  } catch (error) {
    const { problem } = problemOf(error, "body");
    return { status: problem.status, value: null, problem };
  }
}

function isMade<Value>(isNew: boolean | ((value: Value) => boolean), value: Value): boolean {
  return typeof isNew === "function" ? isNew(value) : isNew;
}

type Written = { request: Request; viewer: Viewer; key: string | undefined; input: unknown };

/** With a key, what was answered under it before, or what is kept from now on. Nothing is told but what the answer's schema names. */
async function writeOnce<Schema extends z.ZodType, Answer extends z.ZodType>(
  run: Write<Schema, z.input<Answer>>,
  answer: Answer,
  { request, viewer, key, input }: Written,
): Promise<{ value: z.input<Answer>; isAgain: boolean }> {
  const told = (value: z.input<Answer>) => answer.parse(value) as z.input<Answer>;
  if (key === undefined) return { value: told(await run(viewer, input)), isAgain: false };
  const asked = `${request.method} ${new URL(request.url).pathname} ${JSON.stringify(input)}`;
  return answeredOnce(viewer, { key, asked }, async (tx) => told(await run.within(tx, viewer, input)));
}

type Path = Record<"id" | "slug" | "report", string>;

/** A query as an API route: what the query string says, as `query` reads it, and the path arrive as one record. Only the browser itself keeps it, and asks each time whether it changed. */
export function queryEndpoint<Query extends z.ZodObject, Answer extends z.ZodType>(
  read: (viewer: Viewer, asked: z.output<Query> & Path) => Promise<z.input<Answer>>,
  access: RouteAccess<Answer> & { query?: Query },
): Route {
  const query = z.strictObject(access.query?.shape ?? {});
  const route = answering("query", access.scope, async ({ request, context, viewer, headers }) => {
    const path = await pathOf(context);
    const asked = queryOf(request, query);
    const value = access.answer.parse(await read(viewer, { ...asked, ...path } as z.output<Query> & Path));
    const text = JSON.stringify(value);
    const tag = recordTag(text, versionOf(value));
    headers.set("ETag", tag);
    headers.set("Cache-Control", "private, no-cache");
    headers.set("Vary", "Authorization");
    if (isKnownTag(request, tag)) return new Response(null, { status: 304, headers });
    return jsonResponse(text, { status: 200, headers });
  });
  return Object.assign(route, { about: { ...access, statuses: [200] } });
}

type Answering = { request: Request; context: RouteContext; viewer: Viewer; headers: Headers };

/** What every route of the API does: proves the viewer, says how many requests the token has left, and words what went wrong. */
function answering(
  place: ValuePlace,
  scope: TokenScope | null,
  work: (given: Answering) => Promise<Response>,
): Handler {
  return async (request, context) => {
    const headers = new Headers(place === "query" ? readableAnywhere : {});
    try {
      const viewer = await requireBearerToken(request, scope, { tell: (budget) => tellBudget(headers, budget) });
      return await work({ request, context, viewer, headers });
    } catch (error) {
      const told = problemOf(error, place);
      for (const [name, value] of headers) told.headers.set(name, value);
      if (told.problem.status === 429) told.headers.set("Retry-After", headers.get("RateLimit-Reset") ?? "60");
      return problemResponse(told);
    }
  };
}

function tellBudget(headers: Headers, { limit, remaining, resetsIn }: RequestBudget): void {
  headers.set("RateLimit-Limit", String(limit));
  headers.set("RateLimit-Remaining", String(remaining));
  headers.set("RateLimit-Reset", String(resetsIn));
}

function jsonResponse(text: string, { status, headers }: { status: number; headers: Headers }): Response {
  headers.set("Content-Type", "application/json");
  return new Response(text, { status, headers });
}

function versionOf(value: unknown): number | null {
  return typeof value === "object" && value !== null && "version" in value && typeof value.version === "number"
    ? value.version
    : null;
}
