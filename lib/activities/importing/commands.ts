import "server-only";
import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members, terms } from "@/db/schema";
import { command } from "../../command";
import { recordActivity } from "../commands";
import { checkReferences } from "../parts/commands";
import { type ActivityFacts, importInput } from "../schema";
import { type Credited, mayImport } from "./policy";

/**
 * Brings in something that was done, as a row of a file tells it; with nobody of the directory credited it belongs to nobody.
 * Administrators any; managers what somebody of their program and country is credited on; members their own.
 */
export const importActivity = command({
  name: "activity.import",
  input: importInput,
  subject: async (tx, input, viewer) => {
    await checkReferences(tx, input);
    return viewer.isAdministrator ? [] : creditedIn(tx, input);
  },
  allow: (viewer, credited) => mayImport(viewer, credited),
  run: async ({ tx, viewer, input, later }) => {
    const credited = input.credits.flatMap((credit) => credit.memberId ?? []);
    const loggedById = credited.find((id) => id === viewer.memberId) ?? credited[0] ?? null;
    return recordActivity(tx, viewer, { ...input, figureSource: "imported", loggedById }, later);
  },
});

/** The credited members with their countries and the programs that they ever held a term in. */
async function creditedIn(tx: Transaction, { credits }: Pick<ActivityFacts, "credits">): Promise<Credited[]> {
  const ids = credits.flatMap((credit) => credit.memberId ?? []);
  if (ids.length === 0) return [];
  const people = await tx
    .select({ id: members.id, country: members.country })
    .from(members)
    .where(inArray(members.id, ids));
  const held = await tx
    .selectDistinct({ id: terms.memberId, programKey: terms.programKey })
    .from(terms)
    .where(inArray(terms.memberId, ids));
  return people.map((person) => ({
    ...person,
    programs: held.filter(({ id }) => id === person.id).map(({ programKey }) => programKey),
  }));
}
