import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { type Audit, command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { isCountry } from "@/lib/countries/name-index";
import { resolveCountriesInput, undoResolveCountriesInput } from "./schema";
import "server-only";

type ResolvedCountry = { asWritten: string; country: string; members: number; activities: number };

/**
 * Says which country each name is, for every member and activity that has it. Administrators. What was written stays on
 * record; an activity's state and review stay as they are. Answers how many each name has settled.
 */
export const resolveCountries = command({
  name: "country.settle",
  input: resolveCountriesInput,
  subject: async () => null,
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, input }) => {
    const settled: ResolvedCountry[] = [];
    for (const { asWritten, country } of input.countries) {
      if (!isCountry(country))
        throw new Refusal("invalid", `There is no country ${country}.`, {
          countries: `There is no country ${country}.`,
        });
      const counts = await setCountry(tx, { asWritten, from: null, to: country });
      if (counts.members + counts.activities > 0) settled.push({ asWritten, country, ...counts });
    }
    if (settled.length === 0) throw new Refusal("conflict", "These are settled already.");
    return { value: settled, audit: settled.map(auditOf) };
  },
});

/** Takes that back for the names given. Administrators. Where somebody has named a country themselves since, it stays. */
export const undoResolveCountries = command({
  name: "country.unsettle",
  input: undoResolveCountriesInput,
  subject: async () => null,
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, input }) => {
    const opened: ResolvedCountry[] = [];
    for (const { asWritten, country } of input.countries)
      opened.push({ asWritten, country, ...(await setCountry(tx, { asWritten, from: country, to: null })) });
    return {
      value: opened,
      audit: opened.map((one) => ({ ...auditOf(one), before: auditOf(one).after, after: null })),
    };
  },
});

function auditOf({ asWritten, ...after }: ResolvedCountry): Audit {
  return { objectKind: "country", objectId: asWritten, after };
}

async function setCountry(tx: Transaction, given: { asWritten: string; from: string | null; to: string | null }) {
  const { asWritten, from, to } = given;
  const was = (column: typeof members.country | typeof activities.country): SQL =>
    from === null ? isNull(column) : eq(column, from);
  const people = await tx
    .update(members)
    .set({ country: to, updatedAt: now(), version: sql`${members.version} + 1` })
    .where(and(eq(members.countryAsWritten, asWritten), was(members.country)))
    .returning({ id: members.id });
  const things = await tx
    .update(activities)
    .set({ country: to, updatedAt: now(), version: sql`${activities.version} + 1` })
    .where(and(eq(activities.countryAsWritten, asWritten), was(activities.country)))
    .returning({ id: activities.id });
  return { members: people.length, activities: things.length };
}
