import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { activityTypes, goals, members, principles, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { Refusal } from "@/lib/core/errors";
import type { CreditedMember } from "../policy";
import type { DraftFacts } from "../schema";
import "server-only";

type Referred = { type: string; goals: readonly string[]; principles: readonly string[]; people: readonly string[] };

const askReferred = prepared((_shape: null, slots: Referred) => ({
  types: db.select({ key: activityTypes.key }).from(activityTypes).where(eq(activityTypes.key, slots.type)),
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

/**
 * Refuses a type, goal, principle or member that is not there, naming the field. Retired ones still read, for imports of the past.
 * Answers the credited members with their countries and the programs that they ever held a term in, for `mayLogActivity`.
 */
export async function checkActivityReferences(tx: Transaction, facts: DraftFacts): Promise<CreditedMember[]> {
  const refuse = (field: string, message: string) => {
    throw new Refusal("invalid", message, { [field]: message });
  };
  const asked = {
    type: facts.type,
    goals: facts.goals.map(({ key }) => key),
    principles: facts.principles.map(({ key }) => key),
    people: facts.credits.flatMap((credit) => credit.memberId ?? []),
  };
  const { types, people, held, ...tags } = await askReferred(tx, null, asked);
  if (types.length === 0) refuse("type", "There is no such type of activity.");
  for (const field of ["goals", "principles"] as const) {
    const [keys, known] = [asked[field], new Set(tags[field].map(({ key }) => key))];
    const absent = keys.findIndex((key) => !known.has(key));
    if (absent >= 0)
      refuse(
        `${field}.${absent}.key`,
        `There is no such ${field === "goals" ? "goal" : "principle"}: ${keys[absent]}.`,
      );
    if (new Set(keys).size < keys.length) refuse(field, "The same one is there twice.");
  }
  if (new Set(asked.people).size < asked.people.length) refuse("credits", "The same person is there twice.");
  const known = new Set(people.map(({ id }) => id));
  const absent = facts.credits.findIndex(({ memberId }) => memberId && !known.has(memberId));
  if (absent >= 0) refuse(`credits.${absent}.memberId`, "This person is not in the directory.");
  return people.map((person) => ({
    ...person,
    programs: held.filter(({ id }) => id === person.id).map(({ programKey }) => programKey),
  }));
}
