import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityTypes, goals, members, principles } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import type { DraftFacts } from "../schema";
import "server-only";

/** Refuses a type, goal, principle or member that is not there, naming the field. Retired ones still read, for imports of the past. */
export async function checkActivityReferences(tx: Transaction, facts: DraftFacts): Promise<void> {
  const refuse = (field: string, message: string) => {
    throw new Refusal("invalid", message, { [field]: message });
  };
  const [type] = await tx
    .select({ key: activityTypes.key })
    .from(activityTypes)
    .where(eq(activityTypes.key, facts.type));
  if (!type) refuse("type", "There is no such type of activity.");
  const lists = [
    { field: "goals", keys: facts.goals.map((tag) => tag.key), table: goals },
    { field: "principles", keys: facts.principles.map((tag) => tag.key), table: principles },
  ] as const;
  for (const { field, keys, table } of lists) {
    if (keys.length === 0) continue;
    const found = await tx.select({ key: table.key }).from(table).where(inArray(table.key, keys));
    const absent = keys.findIndex((key) => !found.some((row) => row.key === key));
    if (absent >= 0)
      refuse(
        `${field}.${absent}.key`,
        `There is no such ${field === "goals" ? "goal" : "principle"}: ${keys[absent]}.`,
      );
    if (new Set(keys).size < keys.length) refuse(field, "The same one is there twice.");
  }
  const people = facts.credits.flatMap((credit) => credit.memberId ?? []);
  if (new Set(people).size < people.length) refuse("credits", "The same person is there twice.");
  if (people.length === 0) return;
  const found = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.id, people), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  const absent = facts.credits.findIndex(
    (credit) => credit.memberId && !found.some((row) => row.id === credit.memberId),
  );
  if (absent >= 0) refuse(`credits.${absent}.memberId`, "This person is not in the directory.");
}
