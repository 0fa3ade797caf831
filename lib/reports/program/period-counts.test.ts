import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { activities } from "@/db/schema";
import { logActivity } from "@/lib/activities/log";
import { catalogue } from "@/lib/catalogue/get";
import { addDays } from "@/lib/core/clock";
import { readFilter } from "@/lib/core/filter";
import type { Viewer } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { recountActivities } from "@/lib/metrics/recount";
import { metricsChecks } from "@/lib/metrics/verify";
import { aTalk } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { recountReport } from "@/lib/testing/recount-report";
import { keptScope } from "./kept-scope";
import { periodCounts } from "./period-counts";
import { programFilter } from "./schema";
import { reportScope } from "./scope";

const programKeys = ["heroes", "community-builders", "ambassadors"];
const states = ["confirmed", "submitted", "returned", "draft"] as const;

const wholeMonths: [string, string] = ["2026-04-01", "2026-09-30"];
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays("2026-03-20", days));

const deed = fc.record({
  day,
  moved: fc.option(day),
  type: fc.constantFrom("talk", "article"),
  state: fc.constantFrom(...states),
  visibility: fc.constantFrom("public", "private"),
  people: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
  tags: fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 4 }),
  principles: fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 3 }),
  people_in_room: fc.option(fc.nat({ max: 40 })),
  reads: fc.option(fc.nat({ max: 40 })),
  event: fc.option(fc.nat({ max: 2 })),
  hours: fc.integer({ min: 0, max: 400 }),
});

type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;
/** Those without a filter of activities come from the summaries, the others from the activities of each month. */
const filters: Record<string, string>[] = [
  {},
  { program: "heroes" },
  { program: "community-builders", include: "unreviewed" },
  { include: "unreviewed" },
  { type: "article" },
  { country: "CL" },
  { country: "CL,JP", program: "heroes", include: "unreviewed" },
  { specialty: "Serverless" },
];

type World = {
  administrator: Awaited<ReturnType<typeof anAdministrator>>;
  people: string[];
  events: string[];
  goals: string[];
  principles: string[];
};

async function newWorld(): Promise<World> {
  const administrator = await anAdministrator();
  const people: string[] = [];
  for (const country of ["CL", "JP", "CL", null])
    people.push(await aMember({ name: `Somebody ${crypto.randomUUID()}`, country }));
  for (const [place, programKey] of programKeys.entries()) {
    await aTerm(people[place] ?? "", { programKey, detail: place === 1 ? "Data" : "Serverless" });
    await aTerm(people[0] ?? "", { programKey: programKeys[(place + 1) % 3] ?? "" }).catch(() => null);
  }
  const group = await aGroup();
  await aLead(group.id, people[0] ?? "");
  const held: string[] = [];
  for (const startsOn of ["2026-04-30", "2026-05-10", "2026-06-01"])
    held.push((await logEvent(administrator, aMeetup(group.id, { startsOn, attendeesInPerson: 30, link: null }))).id);
  const { programs, principles } = await catalogue();
  const goals = programs.filter(({ key }) => programKeys.includes(key)).flatMap((program) => program.goals);
  return {
    administrator,
    people,
    events: held,
    goals: goals.map(({ key }) => key),
    principles: principles.map(({ key }) => key),
  };
}

/** An activity as the deed says, and then moved to another day where it says so, so that rows are taken away again. */
async function act({ administrator, people, events: held, goals, principles }: World, done: Deed): Promise<void> {
  const memberIds = done.people.map((place) => people[place] ?? "");
  const { id } = await logActivity(administrator, {
    ...aTalk(memberIds[0] ?? "", {
      title: `Talk ${crypto.randomUUID()}`,
      links: [],
      startsOn: done.day,
      type: done.type,
    }),
    credits: memberIds.map((memberId) => ({ memberId, part: "speaker" })),
    goals: done.tags
      .map((place) => ({ key: goals[place % goals.length] ?? "" }))
      .filter(({ key }, at, all) => all.findIndex((one) => one.key === key) === at),
    principles: done.principles.map((place) => ({ key: principles[place] ?? "" })),
    figures: {
      ...(done.people_in_room === null ? {} : { attendees_in_person: done.people_in_room }),
      ...(done.reads === null ? {} : { reads: done.reads }),
    },
  });
  const submittedAt = new Date("2026-06-11T00:00:00Z");
  const change = (facts: Partial<typeof activities.$inferInsert>) =>
    inTransaction(async (tx) => {
      await tx.update(activities).set(facts).where(eq(activities.id, id));
      await recountActivities(tx, [id]);
    });
  await change({
    state: done.state,
    visibility: done.visibility === "public" ? "public" : "private",
    eventId: done.event === null ? null : held[done.event],
    submittedAt,
    decidedAt: new Date(submittedAt.getTime() + done.hours * 3_600_000),
  });
  if (done.moved) await change({ startsOn: done.moved });
}

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

async function bothWays(viewer: Viewer, asked: Record<string, string>) {
  const scope = await reportScope(viewer, readFilter(programFilter, asked));
  const contributors = await (await keptScope(scope)).contributorsIn(scope.period);
  const kept = { ...(await periodCounts(scope, scope.period)), contributors };
  const counted = await recountReport(scope, scope.period);
  return [kept, counted].map(({ activities: types, cells, goalTotals, principleTotals, ...numbers }) => ({
    ...numbers,
    activities: sorted(types),
    cells: sorted(cells),
    goalTotals: sorted(goalTotals),
    principleTotals: sorted(principleTotals),
  }));
}

describe("what the summaries say of a period", () => {
  it("equals what the records say, for every period and program, whatever was logged, moved and taken back", {
    timeout: 300_000,
  }, async () => {
    const periods = fc.array(fc.tuple(day, day), { minLength: 3, maxLength: 3 });
    const property = fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 10 }), periods, async (deeds, asks) => {
      const world = await newWorld();
      for (const done of deeds) await act(world, done);
      expect((await metricsChecks(world.administrator)).flatMap(({ faults }) => faults)).toEqual([]);
      const manager = await aViewer(world.people[3] ?? "", {
        manages: [
          { programKey: "heroes", countries: ["CL"] },
          { programKey: "community-builders", countries: null },
        ],
      });
      for (const [from, to] of [...asks, wholeMonths])
        for (const viewer of [world.administrator, manager])
          for (const filter of filters) {
            const asked = { from, to, ...filter };
            const [kept, counted] = await bothWays(viewer, asked);
            expect({ asked, ...kept }).toEqual({ asked, ...counted });
          }
    });
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });
});
