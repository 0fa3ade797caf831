import { refusalOf, retryAfterSeconds } from "../database-trouble";
import { mayNot, type Refusal, type RefusalCode, StaleVersion } from "../errors";
import { logFault } from "../log";
import { type FieldProblem, fieldProblems, type ValuePlace } from "./field-problems";
import "server-only";
import { z } from "zod";

type Kind = { status: number; title: string };

/** Every kind of problem that the API answers with, by its `code`; `/api/openapi.json` says the same. */
export const problemKinds = {
  malformed: { status: 400, title: "The request cannot be read" },
  unauthenticated: { status: 401, title: "No valid token" },
  forbidden: { status: 403, title: "Not allowed" },
  missing: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  conflict: { status: 409, title: "Conflicts with the present state" },
  duplicate: { status: 409, title: "Likely a duplicate" },
  key_reused: { status: 422, title: "Idempotency key of another request" },
  changed: { status: 412, title: "Changed in the meantime" },
  too_large: { status: 413, title: "Too large" },
  invalid: { status: 422, title: "Invalid values" },
  limited: { status: 429, title: "Too many requests" },
  fault: { status: 500, title: "Internal error" },
  unavailable: { status: 503, title: "Temporarily unavailable" },
  full: { status: 507, title: "No space left" },
} as const satisfies Record<
  RefusalCode | "method_not_allowed" | "duplicate" | "key_reused" | "changed" | "fault",
  Kind
>;

export type ProblemCode = keyof typeof problemKinds;

/** A refusal that only the API speaks. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly more: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

/** RFC 9457: what went wrong, in the words of whoever sent the request. */
export const problemDocument = z
  .object({
    type: z.string().describe("Where this kind of problem is described."),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problemKinds) as [keyof typeof problemKinds]),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().describe("JSON pointer into the body, such as `#/credits/0/part`."),
          parameter: z.string().optional().describe("Name of the parameter of the query."),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
    duplicates: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
    reference: z.string().optional().describe("Of a fault in the log."),
  })
  .meta({ id: "Problem" });

export type ProblemDocument = z.input<typeof problemDocument>;

const details: Partial<Record<RefusalCode, string>> = {
  forbidden: "The member of this token may not do this.",
  invalid: "Some values are not valid; `errors` names them.",
  unavailable: "The database does not answer or takes no changes at the moment.",
  full: "The server has no space left, so nothing can be saved.",
};

/** What the error is to the client: a document and headers. A fault of ours is logged, and told by its reference alone. */
export function problemOf(error: unknown, place: ValuePlace): { problem: ProblemDocument; headers: Headers } {
  const headers = new Headers();
  if (error instanceof ApiProblem) {
    for (const [name, value] of Object.entries(error.headers)) headers.set(name, value);
    return { problem: documentOf(error.code, error.message, error.more), headers };
  }
  const refusal = refusalOf(error);
  if (!refusal) {
    const reference = logFault(error);
    return {
      problem: documentOf("fault", `The log has more under the reference ${reference}.`, { reference }),
      headers,
    };
  }
  if (refusal.code === "unavailable") headers.set("Retry-After", String(retryAfterSeconds));
  if (refusal.code === "unauthenticated") headers.set("WWW-Authenticate", "Bearer");
  return { problem: documentOf(refusal.code, detailOf(refusal), errorsOf(refusal, place)), headers };
}

export function problemResponse({ problem, headers }: ReturnType<typeof problemOf>): Response {
  headers.set("Content-Type", "application/problem+json");
  headers.set("Cache-Control", "no-store");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function documentOf(code: ProblemCode, detail: string, more: Record<string, unknown>): ProblemDocument {
  const { status, title } = problemKinds[code];
  return { type: `/api/openapi.json#/components/responses/${code}`, title, status, detail, code, ...more };
}

function detailOf(refusal: Refusal): string {
  if (refusal.code === "forbidden" && refusal.message !== mayNot) return refusal.message;
  if (refusal instanceof StaleVersion) return "It was changed since the version that was sent.";
  return details[refusal.code] ?? refusal.message;
}

function errorsOf(refusal: Refusal, place: ValuePlace): { errors?: FieldProblem[] } {
  const errors = fieldProblems(refusal, place);
  return errors.length > 0 ? { errors } : {};
}
