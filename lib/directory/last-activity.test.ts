import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, credits, members } from "@/db/schema";
import { activityStates, visibilities } from "@/db/words";
import { isSignedIn, type Viewer, visitor } from "@/lib/core/viewer";
import { profilePartVisibleTo } from "@/lib/members/policy";
import { recountActivities } from "@/lib/metrics/recount";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { memberMatches } from "./filter-conditions";
import { allMembersMatching } from "./list";

const programKey = "community-builders";

/** The same from credits and activities, looked up member by member. */
async function fromCredits(viewer: Viewer) {
  const shared = isSignedIn(viewer) ? ne(activities.visibility, "private") : eq(activities.visibility, "public");
  const counted = and(
    eq(activities.state, "confirmed"),
    isNull(credits.declinedAt),
    viewer.isAdministrator ? undefined : shared,
    profilePartVisibleTo(viewer, members.activitiesVisibility),
  );
  const last = sql<string>`coalesce((${db
    .select({ day: sql`max(${activities.startsOn})` })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(and(eq(credits.memberId, members.id), counted))}), '')`;
  const rows = await db
    .select({ slug: members.slug, last })
    .from(members)
    .where(memberMatches(viewer, { q: "lately" }))
    .orderBy(desc(last), desc(members.id));
  return rows.map((row) => [row.slug, row.last || null]);
}

const something = fc.record({
  who: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  day: fc.integer({ min: 1, max: 9 }),
  state: fc.constantFrom(...activityStates),
  visibility: fc.constantFrom(...visibilities),
  declines: fc.boolean(),
});

it("orders members by their last activity as a look at all credits would, for every kind of viewer", async () => {
  const logger = await aViewer(await aMember({ name: "Somebody else" }));
  const people: string[] = [];
  for (const part of ["public", "public", "community", "private"] as const)
    people.push(await aMember({ name: "Lately", visibility: "public", parts: { activities: part } }));
  await aTerm(people[3] ?? "", { programKey });
  const viewers = [
    visitor,
    logger,
    await aViewer(people[3] ?? ""),
    await aViewer(await aMember(), { manages: [{ programKey, countries: null }] }),
    await anAdministrator(),
  ];
  for (const one of fc.sample(something, { numRuns: 24, seed: 9 })) {
    const id = await anActivity(logger, {
      startsOn: `2026-10-0${one.day}`,
      credits: [logger.memberId, ...one.who.map((place) => people[place])].map((memberId) => ({
        memberId,
        part: "speaker",
      })),
    });
    await inTransaction(async (tx) => {
      const { state, visibility } = one;
      await tx.update(activities).set({ state, visibility }).where(eq(activities.id, id));
      const [first] = one.who;
      if (one.declines)
        await tx
          .update(credits)
          .set({ declinedAt: new Date() })
          .where(and(eq(credits.activityId, id), eq(credits.memberId, people[first ?? 0] ?? "")));
      await recountActivities(tx, [id]);
    });
    for (const viewer of viewers) {
      const rows = await allMembersMatching(viewer, { q: "lately", sort: "-last" });
      expect(rows.map(({ slug, lastOn }) => [slug, lastOn])).toEqual(await fromCredits(viewer));
    }
  }
});
