import type { Command } from "./command";
import { currentViewer } from "./current-viewer";
import { refusalOf } from "./database-trouble";
import type { ActionResult } from "./errors";
import { logFault } from "./log";
import "server-only";
import type { z } from "zod";

/** A command as a server action: the viewer is proven by the session, a refusal is spoken as field messages. */
export function action<Schema extends z.ZodType, Value>(
  run: Command<Schema, Value>,
): (raw: unknown) => Promise<ActionResult<Value>> {
  return async (raw) => toActionResult(async () => run(await currentViewer(), raw));
}

/** For the few actions that are more than one command: the same words for what went wrong. */
export async function toActionResult<Value>(work: () => Promise<Value>): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, code: refusal.code, message: refusal.message, fields: refusal.fields };
    const reference = logFault(error);
    return {
      ok: false,
      code: "fault",
      message: `Something went wrong here; nothing you typed is lost. Try again. Reference ${reference}.`,
      fields: {},
    };
  }
}
