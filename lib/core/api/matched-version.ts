import { matchedVersion } from "../entity-tag";
import { Refusal, StaleVersion } from "../errors";
import { fieldsOf } from "./json-schemas";
import { ApiProblem } from "./problem";
import "server-only";
import type { z } from "zod";

/** Whether what is changed has a version, which `If-Match` can name. */
export function takesVersion(schema: z.ZodType): boolean {
  return fieldsOf(schema).includes("version");
}

type Sent = { request: Request; schema: z.ZodType; body: Record<string, unknown> };

/**
 * A change with `If-Match`, as the version that it names; one that is no longer the newest is told as the client asked for it. Where
 * there is no version, the condition cannot be kept, so it is refused rather than overlooked.
 */
export async function withMatchedVersion<Value>(
  { request, schema, body }: Sent,
  work: (input: Record<string, unknown>) => Promise<Value>,
): Promise<Value> {
  const version = matchedVersion(request);
  if (version === undefined) return work(body);
  if (!takesVersion(schema)) throw new Refusal("malformed", "`If-Match` is not possible here; send it without.");
  if (version === null) throw changedProblem();
  try {
    return await work({ ...body, version });
  } catch (error) {
    throw error instanceof StaleVersion ? changedProblem() : error;
  }
}

function changedProblem(): ApiProblem {
  return new ApiProblem("changed", "What `If-Match` names is not the newest version. Read it again.");
}
