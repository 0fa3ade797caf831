import { and, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { notErasedOrMerged } from "@/lib/members/policy";
import "server-only";

export type UnresolvedCountry = { asWritten: string; members: number; activities: number; sample: string | null };

/** Countries that could not be resolved, as they were written, most used first. Administrators. */
export async function listUnresolvedCountries(viewer: Viewer): Promise<UnresolvedCountry[]> {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const people = await db
    .select({ asWritten: members.countryAsWritten, uses: rowCount, sample: sql<string>`min(${members.name})` })
    .from(members)
    .where(and(isNotNull(members.countryAsWritten), isNull(members.country), notErasedOrMerged()))
    .groupBy(members.countryAsWritten);
  const things = await db
    .select({ asWritten: activities.countryAsWritten, uses: rowCount, sample: sql<string>`min(${activities.title})` })
    .from(activities)
    .where(and(isNotNull(activities.countryAsWritten), isNull(activities.country), sql`${activities.state} <> 'draft'`))
    .groupBy(activities.countryAsWritten);
  const found = new Map<string, UnresolvedCountry>();
  const noted = (asWritten: string | null, sample: string) => {
    const name = asWritten ?? "";
    const one = found.get(name) ?? { asWritten: name, members: 0, activities: 0, sample };
    found.set(name, one);
    return one;
  };
  for (const row of people) noted(row.asWritten, row.sample).members = row.uses;
  for (const row of things) noted(row.asWritten, row.sample).activities = row.uses;
  return [...found.values()].sort(
    (one, other) =>
      other.members + other.activities - (one.members + one.activities) || one.asWritten.localeCompare(other.asWritten),
  );
}

const rowCount = sql<number>`count(*)`.mapWith(Number);
