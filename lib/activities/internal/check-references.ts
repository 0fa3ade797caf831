import { and, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { activityTypes, goals, members, principles, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Batch } from "@/lib/core/batch";
import { Refusal } from "@/lib/core/errors";
import type { CreditedMember } from "../policy";
import type { DraftFacts } from "../schema";
import "server-only";

type Referred = Record<"types" | "goals" | "principles" | "people", readonly string[]>;

const askReferred = prepared((_shape: null, slots: Referred) => ({
  types: db.select({ key: activityTypes.key }).from(activityTypes).where(isAmong(activityTypes.key, slots.types)),
  goals: db.select({ key: goals.key }).from(goals).where(isAmong(goals.key, slots.goals)),
  principles: db.select({ key: principles.key }).from(principles).where(isAmong(principles.key, slots.principles)),
  people: db
    .select({ id: members.id, country: members.country })
    .from(members)
    .where(and(isAmong(members.id, slots.people), isNull(members.erasedAt), isNull(members.mergedIntoId))),
  held: db
    .selectDistinct({ id: terms.memberId, programKey: terms.programKey })
    .from(terms)
    .where(isAmong(terms.memberId, slots.people)),
}));

/** What there is of what somebody asked for. */
type Found = Record<Exclude<keyof Referred, "people">, Set<string>> & { people: Map<string, CreditedMember> };

async function findReferred(tx: Transaction, asked: Referred): Promise<Found> {
  const { people, held, ...keys } = await askReferred(tx, null, asked);
  const programs = new Map<string, string[]>();
  for (const { id, programKey } of held) programs.set(id, [...(programs.get(id) ?? []), programKey]);
  const keysOf = (rows: { key: string }[]) => new Set(rows.map(({ key }) => key));
  return {
    types: keysOf(keys.types),
    goals: keysOf(keys.goals),
    principles: keysOf(keys.principles),
    people: new Map(people.map((person) => [person.id, { ...person, programs: programs.get(person.id) ?? [] }])),
  };
}

const readAhead = new WeakMap<Batch, Found>();

/** Finds at once what many activities name, for the commands of one batch, none of which changes any of it. */
export async function findReferencesAhead(tx: Transaction, batch: Batch, named: readonly DraftFacts[]): Promise<void> {
  const each = named.map(referredBy);
  const all = (what: keyof Referred) => [...new Set(each.flatMap((one) => one[what]))];
  const [types, goals, principles, people] = [all("types"), all("goals"), all("principles"), all("people")];
  readAhead.set(batch, await findReferred(tx, { types, goals, principles, people }));
}

function referredBy({ type, goals, principles, credits }: DraftFacts): Referred {
  return {
    types: [type],
    goals: goals.map(({ key }) => key),
    principles: principles.map(({ key }) => key),
    people: credits.flatMap((credit) => credit.memberId ?? []),
  };
}

/**
 * Refuses a type, goal, principle or member that is not there, naming the field. Retired ones still read, for imports of the past.
 * Answers the credited members with their countries and the programs that they ever held a term in, for `mayLogActivity`.
 */
export async function checkActivityReferences(
  tx: Transaction,
  facts: DraftFacts,
  batch?: Batch,
): Promise<CreditedMember[]> {
  const refuse = (field: string, message: string) => {
    throw new Refusal("invalid", message, { [field]: message });
  };
  const asked = referredBy(facts);
  const ahead = batch && readAhead.get(batch);
  const found = ahead && hasAll(ahead, asked) ? ahead : await findReferred(tx, asked);
  if (!found.types.has(facts.type)) refuse("type", "There is no such type of activity.");
  for (const field of ["goals", "principles"] as const) {
    const keys = asked[field];
    const absent = keys.findIndex((key) => !found[field].has(key));
    if (absent >= 0)
      refuse(
        `${field}.${absent}.key`,
        `There is no such ${field === "goals" ? "goal" : "principle"}: ${keys[absent]}.`,
      );
    if (new Set(keys).size < keys.length) refuse(field, "The same one is there twice.");
  }
  if (new Set(asked.people).size < asked.people.length) refuse("credits", "The same person is there twice.");
  const absent = facts.credits.findIndex(({ memberId }) => memberId && !found.people.has(memberId));
  if (absent >= 0) refuse(`credits.${absent}.memberId`, "This person is not in the directory.");
  return asked.people.flatMap((id) => found.people.get(id) ?? []);
}

/** What is missing in what was read ahead may not have been asked for. */
function hasAll(found: Found, asked: Referred): boolean {
  return (["types", "goals", "principles", "people"] as const).every((what) =>
    asked[what].every((one) => found[what].has(one)),
  );
}
