import type { z } from "zod";

/** What a refusal is about; `endpoint` turns it into an HTTP status and `action` into a message beside the form. */
export type RefusalCode =
  | "invalid"
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "missing"
  | "conflict"
  | "limited"
  | "too_large"
  | "unavailable"
  | "full";

/** What a schema says is wrong with one value, for whoever words it otherwise than for a form. */
export type Issue = z.core.$ZodIssue;

/** Messages by field path, such as `tags.0.reason`; the empty path speaks of the whole form. */
export type FieldMessages = Record<string, string>;

/** An expected "no", worded for the reader. Everything else that is thrown is a fault and is logged once. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly fields: FieldMessages = {},
    readonly issues: readonly Issue[] = [],
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** A save over a version that is no longer the newest. */
export class StaleVersion extends Refusal {
  constructor(message: string) {
    super("conflict", message);
  }
}

/** What a server action answers: the value, or a refusal in words. Nothing else leaves the server. */
export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: RefusalCode | "fault"; message: string; fields: FieldMessages };

/** For what the viewer may not see as much as for what is not there: the two must look the same. */
export function notFoundError(what: string): Refusal {
  return new Refusal("missing", `There is no such ${what}.`);
}

/** For what the viewer may see and not do. */
export function notAllowedError(): Refusal {
  return new Refusal("forbidden", mayNot);
}

export const mayNot = "You may not do that.";

/** For the `allow` of a command: what the viewer may not even know of is answered like what does not exist. */
export function allowOrMissing(isAllowed: boolean, what: string): true {
  if (!isAllowed) throw notFoundError(what);
  return true;
}
