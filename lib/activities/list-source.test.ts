import { desc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities } from "@/db/schema";
import { activityStates, visibilities } from "@/db/words";
import { readDayPage } from "@/lib/core/paging";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { recountActivities } from "@/lib/metrics/recount";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { type ActivityFilter, readActivityFilter } from "./filter";
import { visibleActivitiesMatching } from "./filter-conditions";
import { countActivities, listActivities } from "./list";

const programKey = "community-builders";
const word = "Listsource";

const something = fc.record({
  who: fc.subarray([0, 1, 2], { minLength: 1 }),
  logger: fc.nat({ max: 2 }),
  day: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom(...activityStates),
  visibility: fc.constantFrom(...visibilities),
  goals: fc.subarray(["encourage-peer-learning", "educate-and-empower", "nurture-and-connect"]),
  principles: fc.subarray(["dive-deep", "think-big"]),
  title: fc.constantFrom(word, `${word} again`, "Else"),
});

/** All of a list page by page, newest first. */
async function listed(viewer: Viewer, filter: ActivityFilter) {
  const rows: { id: string; startsOn: string }[] = [];
  let after: string | undefined;
  do {
    const page = await listActivities(viewer, filter, { ...readDayPage({ after }), limit: 7 });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after);
  return rows;
}

/** The same from all activities, by the rights and the filter alone. */
async function wanted(viewer: Viewer, filter: ActivityFilter) {
  return db
    .select({ id: activities.id, startsOn: activities.startsOn })
    .from(activities)
    .where(visibleActivitiesMatching(viewer, filter))
    .orderBy(desc(activities.startsOn), desc(activities.id));
}

it("lists and counts what the rights and the filter name, whatever it reads along", async () => {
  const people: string[] = [];
  for (const country of ["NP", "CL", "NP"]) people.push(await aMember({ country }));
  await aTerm(people[0] ?? "", { programKey });
  await aTerm(people[1] ?? "", { programKey });
  await aTerm(people[2] ?? "", { programKey: "heroes" });
  for (const one of fc.sample(something, { numRuns: 40, seed: 5 })) {
    const logger = await aViewer(people[one.logger] ?? "");
    const id = await anActivity(logger, {
      title: one.title,
      startsOn: `2026-10-0${one.day}`,
      credits: [...new Set([one.logger, ...one.who])].map((place) => ({ memberId: people[place], part: "speaker" })),
      goals: one.goals.map((key) => ({ key })),
      principles: one.principles.map((key) => ({ key })),
    });
    await inTransaction(async (tx) => {
      const { state, visibility } = one;
      await tx.update(activities).set({ state, visibility }).where(eq(activities.id, id));
      await recountActivities(tx, [id]);
    });
  }
  const slug = (await aViewer(people[1] ?? "")).slug ?? "";
  const asked: Record<string, string>[] = [
    { member: "me" },
    { member: slug },
    { member: slug, part: "speaker", state: "confirmed", principle: "dive-deep" },
    { member: slug, program: programKey, q: word },
    { member: slug, part: "host" },
    { program: programKey },
    { program: programKey, principle: "dive-deep" },
    { program: programKey, principle: "think-big", goal: "encourage-peer-learning", from: "2026-10-02" },
    { program: programKey, principle: "dive-deep", scope: "managed" },
    { program: programKey, country: "NP", to: "2026-10-03", state: "submitted,confirmed" },
    { country: "NP" },
    { country: "NP,CL", goal: "encourage-peer-learning", part: "speaker" },
    { q: word },
    { q: "listsou aga", state: "confirmed", program: programKey },
  ];
  const viewers = [
    visitor,
    ...(await Promise.all(people.map((id) => aViewer(id)))),
    await aViewer(await aMember()),
    await aViewer(await aMember(), { manages: [{ programKey, countries: null }] }),
    await aViewer(await aMember(), { manages: [{ programKey, countries: ["CL"] }] }),
    await anAdministrator(),
  ];
  for (const viewer of viewers)
    for (const question of asked) {
      const filter = readActivityFilter(question);
      const [found, right] = [await listed(viewer, filter), await wanted(viewer, filter)];
      expect(found.map(({ startsOn }) => startsOn)).toEqual(right.map(({ startsOn }) => startsOn));
      const isByWords = question.q !== undefined && question.member === undefined;
      const ids = (rows: typeof found) => rows.map(({ id }) => id);
      expect(isByWords ? ids(found).sort() : ids(found)).toEqual(isByWords ? ids(right).sort() : ids(right));
      expect(await countActivities(viewer, filter)).toBe(right.length);
    }
});
