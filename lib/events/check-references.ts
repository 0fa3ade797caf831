import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { eventKinds, goals, groups, members, principles } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import type { EventFacts, EventPersonFacts } from "./schema";
import "server-only";

/** Refuses a kind, group, goal, principle or member that is not there, naming the field. */
export async function checkEventReferences(tx: Transaction, facts: EventFacts): Promise<void> {
  const refuse = (field: string, message: string) => {
    throw new Refusal("invalid", message, { [field]: message });
  };
  const [kind] = await tx.select({ key: eventKinds.key }).from(eventKinds).where(eq(eventKinds.key, facts.kind));
  if (!kind) refuse("kind", "There is no such kind of event.");
  const wanted = [...new Set([facts.groupId, ...facts.coHosts])];
  const hosts = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(inArray(groups.id, wanted), isNull(groups.mergedIntoId)));
  if (!hosts.some(({ id }) => id === facts.groupId)) refuse("groupId", "There is no such group.");
  if (hosts.length < wanted.length) refuse("coHosts", "One of these groups does not exist.");
  for (const [field, keys, table] of [
    ["goals", facts.goals, goals],
    ["principles", facts.principles, principles],
  ] as const) {
    if (keys.length === 0) continue;
    const found = await tx.select({ key: table.key }).from(table).where(inArray(table.key, keys));
    if (found.length < keys.length) refuse(field, `There is no such ${field === "goals" ? "goal" : "principle"}.`);
  }
  await checkEventPeople(tx, facts);
}

/** Refuses a speaker or helper who is not in the directory, or is named twice. */
export async function checkEventPeople(tx: Transaction, facts: EventFacts): Promise<void> {
  const lists: [string, EventPersonFacts[]][] = [
    ["volunteers", facts.volunteers],
    ...facts.sessions.map(({ speakers }, place): [string, EventPersonFacts[]] => [
      `sessions.${place}.speakers`,
      speakers,
    ]),
  ];
  for (const [field, people] of lists) {
    const ids = people.flatMap(({ memberId }) => memberId ?? []);
    if (new Set(ids).size < ids.length) {
      const message = "The same person is there twice.";
      throw new Refusal("invalid", message, { [field]: message });
    }
    if (ids.length === 0) continue;
    const found = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.id, ids), isNull(members.erasedAt), isNull(members.mergedIntoId)));
    const absent = people.findIndex(({ memberId }) => memberId && !found.some(({ id }) => id === memberId));
    if (absent >= 0) {
      const message = "This person is not in the directory.";
      throw new Refusal("invalid", message, { [`${field}.${absent}.memberId`]: message });
    }
  }
}
