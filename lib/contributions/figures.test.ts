import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, credits, members } from "@/db/schema";
import type { ActivityState } from "@/db/words";
import { visibleActivitiesMatching } from "@/lib/activities/filter-conditions";
import { activitiesForList } from "@/lib/activities/listed";
import { logActivity } from "@/lib/activities/log";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { recountActivities } from "@/lib/metrics/recount";
import { inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { dayCountsOf, reachTotalsOf, tagCountsOf, typeCountsOf } from "./counts";
import { contributionsByPrinciple, contributionsByYear, contributionTotals, speakersHelpedBy } from "./figures";
import { contributionHighlights, recentQuestion } from "./highlights";
import { programMedian } from "./program-median";
import { contributionRows } from "./rows";

type Signed = Viewer & { memberId: string };
let renata: Signed;
let fellow: Signed;
let speaker: Signed;
let manager: Signed;
let elsewhere: Signed;
let administrator: Signed;
const member = "renata-of-the-count";

/** Seven things of Renata's: four public, one for the community, one private, one waiting; one of them names somebody who declined. */
beforeAll(async () => {
  administrator = await anAdministrator();
  const id = await aMember({ name: "Renata Quilodrán", slug: member, country: "CL", visibility: "public" });
  await aTerm(id, { programKey: "community-builders" });
  renata = await aViewer(id);
  fellow = await aViewer(await aMember());
  speaker = await aViewer(await aMember());
  manager = await aViewer(await aMember(), { manages: [{ programKey: "community-builders", countries: ["CL"] }] });
  elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "community-builders", countries: ["DE"] }] });
  const me = { memberId: id, part: "speaker" };
  const peers = { goals: [{ key: "encourage-peer-learning" }] };
  await done({
    type: "talk",
    startsOn: "2026-03-10",
    credits: [me],
    figures: { attendees_in_person: 40, attendees_online: 10, on_demand_views: 5 },
    principles: [{ key: "dive-deep" }, { key: "earn-trust" }],
    ...peers,
  });
  await done({
    type: "event_organised",
    startsOn: "2026-03-10",
    credits: [
      { memberId: id, part: "organiser" },
      { memberId: speaker.memberId, part: "speaker" },
      { guestName: "Pilar Anchorena", part: "speaker" },
      { guestName: "Joaquín Ibarrola", part: "volunteer" },
    ],
    principles: [{ key: "dive-deep" }],
    ...peers,
  });
  await done({
    type: "event_organised",
    startsOn: "2025-06-01",
    credits: [
      { memberId: id, part: "host" },
      { guestName: "Pilar Anchorena", part: "speaker" },
    ],
    figures: { attendees_in_person: 30 },
    principles: [],
    ...peers,
  });
  await done({
    type: "mentoring",
    startsOn: "2026-05-05",
    credits: [{ memberId: id, part: "mentor" }],
    figures: { mentees: 3 },
    goals: [{ key: "nurture-and-connect" }],
    principles: [{ key: "hire-and-develop-the-best" }],
  });
  await done({
    visibility: "community",
    type: "article",
    startsOn: "2026-06-06",
    credits: [me],
    figures: { reads: 500 },
    principles: [{ key: "frugality" }],
    ...peers,
  });
  await done({
    visibility: "private",
    type: "article",
    startsOn: "2026-07-07",
    credits: [me],
    figures: { reads: 7 },
    principles: [{ key: "dive-deep" }],
    ...peers,
  });
  await done(
    {
      type: "talk",
      startsOn: "2026-08-08",
      credits: [me],
      figures: { attendees_in_person: 1000 },
      principles: [{ key: "dive-deep" }],
      ...peers,
    },
    "submitted",
  );
  for (const state of ["draft", "returned", "declined", "withdrawn"] as const)
    await done({ type: "talk", startsOn: "2026-08-09", credits: [me], figures: { attendees_in_person: 9 } }, state);
  const declined = await done({ type: "talk", startsOn: "2026-08-10", credits: [me] });
  await inTransaction(async (tx) => {
    await tx.update(credits).set({ declinedAt: new Date() }).where(eq(credits.activityId, declined));
    await recountActivities(tx, [declined]);
  });
});

/** Logged through the command, then put into the state. */
async function done(facts: Record<string, unknown>, state: ActivityState = "confirmed"): Promise<string> {
  const { id } = await logActivity(renata, { title: "Something", ...facts });
  await inState(id, state);
  return id;
}

const keys = (rows: { key: string; count: number }[]) => Object.fromEntries(rows.map((row) => [row.key, row.count]));

describe("what a member's contributions add up to", () => {
  it("differs by who looks: a visitor counts what is public, a member what is shared, she and her manager all", async () => {
    const seen = async (viewer: Viewer) => contributionTotals(viewer, { member });
    expect(await seen(visitor)).toEqual({ activities: 4, reach: 85, unknown: 1 });
    expect(await seen(fellow)).toEqual({ activities: 5, reach: 585, unknown: 1 });
    expect(await seen(elsewhere)).toEqual({ activities: 5, reach: 585, unknown: 1 });
    for (const viewer of [renata, manager, administrator])
      expect(await seen(viewer)).toEqual({ activities: 6, reach: 592, unknown: 1 });
  });

  it("keeps to the days asked for, both ends included", async () => {
    const asked = { member, from: "2026-03-10", to: "2026-05-05" };
    expect(await contributionTotals(renata, asked)).toMatchObject({ activities: 3, reach: 55 });
    expect(await contributionTotals(renata, { ...asked, from: "2026-03-11", to: "2026-05-04" })).toMatchObject({
      activities: 0,
      reach: null,
      unknown: 0,
    });
  });

  it("makes reach of its parts, which add up to it", async () => {
    const parts = reachTotalsOf(await contributionRows(renata, { member }));
    expect(Object.fromEntries(parts.map((part) => [part.key, part.value]))).toEqual({
      attendees_in_person: 70,
      attendees_online: 10,
      on_demand_views: 5,
      reads: 507,
    });
  });

  it("counts an activity once for each principle and goal, and tells what is confirmed from what waits", async () => {
    const [principles, goals] = [
      await contributionsByPrinciple(renata, { member }),
      tagCountsOf(await contributionRows(renata, { member }), "goals"),
    ];
    expect(principles).toEqual([
      { key: "dive-deep", count: 4, confirmed: 3 },
      { key: "earn-trust", count: 1, confirmed: 1 },
      { key: "frugality", count: 1, confirmed: 1 },
      { key: "hire-and-develop-the-best", count: 1, confirmed: 1 },
    ]);
    expect(keys(goals)).toEqual({ "encourage-peer-learning": 6, "nurture-and-connect": 1 });
    expect(keys(await contributionsByPrinciple(visitor, { member }))).toEqual({
      "dive-deep": 2,
      "earn-trust": 1,
      "hire-and-develop-the-best": 1,
    });
  });

  it("counts by type, year and day", async () => {
    expect(keys(typeCountsOf(await contributionRows(renata, { member })))).toEqual({
      article: 2,
      event_organised: 2,
      mentoring: 1,
      talk: 1,
    });
    expect(await contributionsByYear(renata, { member })).toEqual([
      { year: "2025", count: 1 },
      { year: "2026", count: 5 },
    ]);
    expect(dayCountsOf(await contributionRows(visitor, { member })).map((row) => [row.day, row.count])).toEqual([
      ["2025-06-01", 1],
      ["2026-03-10", 2],
      ["2026-05-05", 1],
    ]);
  });

  it("counts each speaker whom she gave a stage once, and not herself", async () => {
    expect(await speakersHelpedBy(renata, { member })).toBe(2);
    expect(await speakersHelpedBy(renata, { member, to: "2025-12-31" })).toBe(1);
    const stages = await db
      .select({ day: activities.startsOn })
      .from(activities)
      .where(visibleActivitiesMatching(renata, { member, part: ["organiser", "host"], state: ["confirmed"] }));
    expect(stages.map((row) => row.day).sort()).toEqual(["2025-06-01", "2026-03-10"]);
    expect(await speakersHelpedBy(speaker, { member: (await slugOf(speaker)) ?? "" })).toBe(0);
  });

  it("shows the latest and the most far-reaching, without those whose reach nobody knows", async () => {
    const latest = await contributionHighlights(fellow, { member }, "day", 2);
    expect(latest.map((row) => row.startsOn)).toEqual(["2026-06-06", "2026-05-05"]);
    const furthest = await contributionHighlights(renata, { member }, "reach");
    expect(furthest.map((row) => row.reach)).toEqual([500, 55, 30]);
  });

  it("lists what she is credited on last in every state but drafts, and nothing that she declined", async () => {
    const recent = async (viewer: Viewer, most?: number) =>
      activitiesForList(
        viewer,
        (await recentQuestion(viewer, most)).map(({ id }) => id),
      );
    expect((await recent(renata, 20)).map((row) => row.state).sort()).toEqual(
      [...Array(6).fill("confirmed"), "declined", "returned", "submitted"].sort(),
    );
    expect((await recent(speaker)).map((row) => row.type)).toEqual(["event_organised"]);
    expect(await recent(visitor)).toEqual([]);
  });
});

describe("the median of a program", () => {
  const year = { programKey: "ambassadors", from: "2026-01-01", to: "2026-12-31" };

  it("is there only from five members on, and counts those without any as zero", async () => {
    const people: Signed[] = [];
    for (let count = 0; count < 5; count++) {
      expect(await programMedian(visitor, year)).toBeNull();
      const id = await aMember();
      await aTerm(id, { programKey: "ambassadors" });
      people.push(await aViewer(id));
    }
    for (const [place, counts] of [3, 2, 2, 0, 0].entries()) {
      for (let made = 0; made < counts; made++) {
        const viewer = people[place] as Signed;
        const { id } = await logActivity(viewer, {
          type: "talk",
          title: `Talk ${made}`,
          startsOn: "2026-02-02",
          credits: [{ memberId: viewer.memberId, part: "speaker" }],
          principles: [{ key: "think-big" }, ...(place === 0 ? [{ key: "frugality" }] : [])],
        });
        const visibility = place === 2 && made > 0 ? "private" : "public";
        await inTransaction((tx) => tx.update(activities).set({ visibility }).where(eq(activities.id, id)));
        await inState(id, "confirmed");
      }
    }
    const medians = await programMedian(visitor, year);
    expect(medians?.members).toBe(5);
    expect(medians?.byPrinciple.get("think-big")).toBe(1);
    expect(medians?.byPrinciple.get("frugality")).toBe(0);
    expect(medians?.byPrinciple.get("dive-deep")).toBeUndefined();
  });
});

async function slugOf(viewer: Signed) {
  const [row] = await db.select({ slug: members.slug }).from(members).where(eq(members.id, viewer.memberId));
  return row?.slug;
}
