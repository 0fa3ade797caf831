import "server-only";
import type { z } from "zod";
import { inTransaction, type Transaction } from "@/db/client";
import { brokenConstraint } from "@/db/constraint";
import { type activities, auditEntries } from "@/db/schema";
import type { partsOf } from "./activities/parts/rules";
import { now } from "./clock";
import { type FieldMessages, Refusal } from "./errors";
import { unkeepableIn } from "./text";
import type { Viewer } from "./viewer";

/** What happened to what; `before` and `after` hold only what changed. */
export type Audit = {
  objectKind: string;
  objectId: string;
  concernsId?: string | null;
  before?: unknown;
  after?: unknown;
};

type Entry = Audit & Pick<typeof auditEntries.$inferInsert, "actorId" | "door" | "batchId" | "action" | "at">;

/** What many commands in one transaction leave for its end, to be written at once: see `settle` of the imports. */
export type Later = {
  audit: Entry[];
  activities: { activity: typeof activities.$inferInsert; parts: ReturnType<typeof partsOf> }[];
};

export type Definition<Schema extends z.ZodType, Subject, Value> = {
  /** `noun.verb`, as the audit writes it. */
  name: string;
  input: Schema;
  /** Loads what the decision is about; refuses as missing what is not there or not for the viewer to see. */
  subject: (tx: Transaction, input: z.output<Schema>, viewer: Viewer) => Promise<Subject>;
  allow: (viewer: Viewer, subject: Subject, input: z.output<Schema>) => boolean;
  run: (given: {
    tx: Transaction;
    viewer: Viewer;
    input: z.output<Schema>;
    subject: Subject;
    later?: Later;
  }) => Promise<{ value: Value; audit: Audit | Audit[] }>;
};

export type Command<Schema extends z.ZodType, Value> = ((viewer: Viewer, raw: unknown) => Promise<Value>) & {
  /** As part of a transaction that is under way. With `later`, whoever opened it writes the audit and new activities at its end. */
  within: (tx: Transaction, viewer: Viewer, raw: unknown, later?: Later) => Promise<Value>;
  input: Schema;
  commandName: string;
};

const rules: Record<string, { message: string; field?: string }> = {
  terms_overlap: {
    message: "There is a term of the same program and group on some of these days already.",
    field: "startsOn",
  },
  terms_days: { message: "The term ends before it begins.", field: "endsOn" },
  last_administrator: { message: "This is the last administrator. Make somebody else an administrator first." },
  "identities(kind, value_folded)": {
    message: "Somebody in the directory has this already. Look for a duplicate.",
    field: "identities",
  },
  "members(slug)": { message: "This address is taken. Choose another.", field: "slug" },
  "catalogue_names(kind, folded)": { message: "Something in the catalogue has this name already.", field: "name" },
  "principles(number)": { message: "Another principle has this number.", field: "number" },
  "programs(color, shape)": { message: "Another program looks like this. Choose another shape.", field: "shape" },
  "activities(source_key)": { message: "This was logged before.", field: "title" },
  "accounts(member_id)": { message: "This member was given an account a moment ago. Try again." },
  "role_grants(member_id, program_key)": { message: "This role was given a moment ago. Look again." },
  "role_grants(member_id)": { message: "This role was given a moment ago. Look again." },
  "provider_links(provider, provider_subject)": { message: "This was connected a moment ago." },
  "groups(slug)": { message: "Another group was given this address a moment ago. Try again.", field: "name" },
  "groups(source_key)": { message: "This group was imported before.", field: "name" },
  "group_leads(group_id, member_id)": { message: "This person leads the group, or was asked to, already." },
  "session_speakers(session_id, member_id)": { message: "This person speaks in that session already." },
  "events(source_key)": { message: "This event was logged before.", field: "title" },
  foreign_key: { message: "Something in this no longer exists." },
};

/** The only way to change data: parses, loads, asks the policy, writes and audits, in one transaction. */
export function command<Schema extends z.ZodType, Subject, Value>(
  definition: Definition<Schema, Subject, Value>,
): Command<Schema, Value> {
  async function within(tx: Transaction, viewer: Viewer, raw: unknown, later?: Later): Promise<Value> {
    const input = parse(definition.input, raw);
    const subject = await definition.subject(tx, input, viewer);
    if (!definition.allow(viewer, subject, input)) throw new Refusal("forbidden", "You may not do that.");
    const { value, audit } = await definition.run({ tx, viewer, input, subject, later });
    const entries = [audit].flat().map((entry) => signed(viewer, definition.name, entry));
    if (later) later.audit.push(...entries);
    else if (entries.length > 0) await tx.insert(auditEntries).values(entries);
    return value;
  }
  async function alone(viewer: Viewer, raw: unknown): Promise<Value> {
    return inTransaction((tx) => within(tx, viewer, raw)).catch(speak);
  }
  return Object.assign(alone, { within, input: definition.input, commandName: definition.name });
}

/** Parses or refuses with a message for each field. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const fields: FieldMessages = unkeepableIn(raw);
  const parsed = schema.safeParse(raw);
  if (parsed.success && Object.keys(fields).length === 0) return parsed.data;
  for (const issue of parsed.error?.issues ?? []) fields[issue.path.join(".")] ??= issue.message;
  throw new Refusal("invalid", Object.values(fields)[0] ?? "Please check what you wrote.", fields);
}

/** A broken rule of the database in words; any other error as it came. */
export function speak(error: unknown): never {
  const broken = error instanceof Refusal ? null : brokenConstraint(error);
  const rule = broken ? rules[broken] : undefined;
  if (broken && rule) throw new Refusal("conflict", rule.message, rule.field ? { [rule.field]: rule.message } : {});
  throw error;
}

function signed(viewer: Viewer, action: string, entry: Audit): Entry {
  return { actorId: viewer.memberId, door: viewer.door, batchId: viewer.batchId, action, at: now(), ...entry };
}
