import { inTransaction, type Transaction } from "@/db/client";
import { newId } from "@/db/id";
import type { Batch } from "./batch";
import { now } from "./clock";
import { refuseBrokenConstraint } from "./constraint-messages";
import { type FieldMessages, notAllowedError, Refusal } from "./errors";
import { type CommandEvent, publishEvents } from "./events";
import { findUnstorable } from "./storable-text";
import type { Viewer } from "./viewer";
import "server-only";
import type { z } from "zod";

/** What happened to what; `before` and `after` hold only what changed. */
export type Audit = {
  objectKind: string;
  objectId: string;
  concernsId?: string | null;
  before?: unknown;
  after?: unknown;
} & Pick<CommandEvent, "alsoChanged" | "isUnaudited">;

export type CommandDefinition<Schema extends z.ZodType, Subject, Value> = {
  /** `noun.verb`, as the audit writes it. */
  name: string;
  input: Schema;
  /** Loads what the decision is about; refuses as missing what is not there or not for the viewer to see. */
  subject: (tx: Transaction, input: z.output<Schema>, viewer: Viewer, batch?: Batch) => Promise<Subject>;
  allow: (viewer: Viewer, subject: Subject, input: z.output<Schema>) => boolean;
  run: (given: {
    tx: Transaction;
    viewer: Viewer;
    input: z.output<Schema>;
    subject: Subject;
    batch?: Batch;
  }) => Promise<{ value: Value; audit: Audit | Audit[] }>;
};

export type Command<Schema extends z.ZodType, Value> = ((viewer: Viewer, raw: unknown) => Promise<Value>) & {
  /** As part of a transaction that is under way. In a batch, whoever made it finishes it: audit, subscribers and what can wait. */
  within: (tx: Transaction, viewer: Viewer, raw: unknown, batch?: Batch) => Promise<Value>;
  input: Schema;
  commandName: string;
};

type AnyCommand = Pick<Command<z.ZodType, unknown>, "within" | "commandName">;

/** Each command as its module made it; in development a file that was changed makes its own once more. */
const made: AnyCommand[] = [];

/** Every command that the loaded modules made, whether they export it or not; for the tests that hold each against a rule. */
export function madeCommands(): readonly AnyCommand[] {
  return made;
}

/** The only way to change data: parses, loads, asks the policy, writes, audits and tells the subscribers, in one transaction. */
export function command<Schema extends z.ZodType, Subject, Value>(
  definition: CommandDefinition<Schema, Subject, Value>,
): Command<Schema, Value> {
  async function within(tx: Transaction, viewer: Viewer, raw: unknown, batch?: Batch): Promise<Value> {
    const input = parse(definition.input, raw);
    const subject = await definition.subject(tx, input, viewer, batch);
    if (!definition.allow(viewer, subject, input)) throw notAllowedError();
    const { value, audit } = await definition.run({ tx, viewer, input, subject, batch });
    const events = [audit].flat().map((entry) => signed(viewer, definition.name, entry));
    if (batch) batch.events.push(...events);
    else await publishEvents(tx, events);
    return value;
  }
  async function alone(viewer: Viewer, raw: unknown): Promise<Value> {
    return inTransaction((tx) => within(tx, viewer, raw)).catch(refuseBrokenConstraint);
  }
  const whole = Object.assign(alone, { within, input: definition.input, commandName: definition.name });
  made.push(whole);
  return whole;
}

type Together<Schema extends z.ZodType, Value> = {
  input: Schema;
  /** `sent` names what the request said itself, without what the schema adds. */
  run: (given: {
    tx: Transaction;
    viewer: Viewer;
    input: z.output<Schema>;
    sent: ReadonlySet<string>;
  }) => Promise<Value>;
};

/** Commands that are run in one transaction and answer as one, each with its own decision. */
export function commandsTogether<Schema extends z.ZodType, Value>({ input, run }: Together<Schema, Value>) {
  async function within(tx: Transaction, viewer: Viewer, raw: unknown): Promise<Value> {
    const sent = new Set(typeof raw === "object" && raw !== null ? Object.keys(raw) : []);
    return run({ tx, viewer, input: parse(input, raw), sent });
  }
  const alone = (viewer: Viewer, raw: unknown) =>
    inTransaction((tx) => within(tx, viewer, raw)).catch(refuseBrokenConstraint);
  return Object.assign(alone, { within, input });
}

/** What came out of a schema, so that a command need not parse again what was parsed in order to decide. */
const parsedBy = new WeakMap<object, z.ZodType>();

/** Parses or refuses with a message for each field. What it answered passes the same schema as it is. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  if (typeof raw === "object" && raw !== null && parsedBy.get(raw) === schema) return raw as z.output<Schema>;
  const fields: FieldMessages = findUnstorable(raw);
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success && Object.keys(fields).length === 0) {
    if (typeof parsed.data === "object" && parsed.data !== null) parsedBy.set(parsed.data, schema);
    return parsed.data;
  }
  const issues = parsed.error?.issues ?? [];
  for (const issue of issues) fields[issue.path.join(".")] ??= issue.message;
  throw new Refusal("invalid", Object.values(fields)[0] ?? "Please check what you wrote.", fields, issues);
}

function signed(viewer: Viewer, action: string, entry: Audit): CommandEvent {
  return {
    id: newId(),
    ...{ actorId: viewer.memberId, channel: viewer.channel, batchId: viewer.batchId, action, at: now() },
    ...entry,
  };
}
