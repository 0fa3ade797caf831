import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, activityPrograms, importBatches, members, merges, terms } from "@/db/schema";
import { acceptCredit, declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { editActivity } from "@/lib/activities/edit";
import { recordFigures } from "@/lib/activities/record-figures";
import { saveDraft } from "@/lib/activities/save-draft";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdraw";
import { Refusal } from "@/lib/core/errors";
import { registerSubscribers } from "@/lib/core/events";
import { systemViewer } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { undoImport } from "@/lib/imports/jobs/undo";
import { addMember } from "@/lib/members/add";
import { findMember } from "@/lib/members/get";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { undoMemberMerge } from "@/lib/privacy/merge/undo-merge";
import { confirmActivity } from "@/lib/reviews/confirm";
import { undoDecision } from "@/lib/reviews/undo-decision";
import { editTerm } from "@/lib/terms/edit";
import { endTerm } from "@/lib/terms/end";
import { grantTerm } from "@/lib/terms/grant";
import { holdTerm } from "@/lib/terms/hold";
import { reopenTerm } from "@/lib/terms/reopen";
import { resumeTerm } from "@/lib/terms/resume";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { metricsChecks } from "./verify";

const system = systemViewer("command line");
const goals = ["encourage-peer-learning", "educate-and-empower", "community-building"];

type Roll = { day: string; goal: string; figure: number; pick: <One>(list: readonly One[]) => One | undefined };
type World = Awaited<ReturnType<typeof newWorld>>;
type Step = (world: World, roll: Roll) => Promise<unknown>;

async function newWorld() {
  const people: string[] = [];
  for (const name of ["A", "B", "C"]) {
    people.push(await aMember({ name, identities: [{ kind: "github", value: `${name}-${crypto.randomUUID()}` }] }));
    await aTerm(people.at(-1) ?? "", { programKey: name === "C" ? "community-builders" : "heroes" });
  }
  const group = await aGroup();
  await aLead(group.id, people[0] ?? "");
  return { administrator: await anAdministrator(), people, group };
}

const someActivity = async ({ pick }: Roll) => pick(await db.select().from(activities).orderBy(asc(activities.id)));
const someTerm = async ({ pick }: Roll) => pick(await db.select().from(terms).orderBy(asc(terms.id)));
const loggerOf = async (activity: { loggedById: string | null } | undefined) =>
  aViewer(activity?.loggedById ?? "nobody");

/** One of everything that changes a day, numbers, credits, tags or terms. */
const steps: Record<string, Step> = {
  log: async ({ people }, roll) => {
    const [one, two] = [roll.pick(people) ?? "", people.find((id) => id !== roll.pick(people)) ?? ""];
    const credits = [one, two].map((memberId) => ({ memberId, part: "speaker" }));
    const facts = { startsOn: roll.day, goals: [{ key: roll.goal }], figures: { attendees_in_person: roll.figure } };
    return anActivity(await aViewer(one), { ...facts, credits: one === two ? credits.slice(1) : credits });
  },
  "decline credit": async ({ people }, roll) =>
    declineCredit(await aViewer(roll.pick(people) ?? ""), { id: (await someActivity(roll))?.id }),
  "accept credit": async ({ people }, roll) =>
    acceptCredit(await aViewer(roll.pick(people) ?? ""), { id: (await someActivity(roll))?.id }),
  "give numbers": async (_world, roll) => {
    const activity = await someActivity(roll);
    const figures = { attendees_in_person: roll.figure };
    return recordFigures(await loggerOf(activity), { id: activity?.id, version: activity?.version, figures });
  },
  draft: async ({ people }, roll) => {
    const memberId = roll.pick(people) ?? "";
    const viewer = await aViewer(memberId);
    const draft = await saveDraft(viewer, aTalk(memberId, { startsOn: roll.day, figures: { reads: 1 } }));
    return saveDraft(viewer, { ...aTalk(memberId, { figures: { reads: roll.figure } }), ...draft });
  },
  edit: async ({ people }, roll) => {
    const activity = await someActivity(roll);
    const memberId = activity?.loggedById ?? people[0] ?? "";
    const facts = aTalk(memberId, {
      startsOn: roll.day,
      goals: [{ key: roll.goal }],
      figures: { attendees_online: 3 },
    });
    return editActivity(await loggerOf(activity), { ...facts, id: activity?.id, version: activity?.version });
  },
  confirm: async ({ administrator }, roll) => {
    const activity = await someActivity(roll);
    const add = [{ goalKey: roll.goal }];
    return confirmActivity(administrator, { id: activity?.id, version: activity?.version, add });
  },
  "undo decision": async ({ administrator }, roll) =>
    undoDecision(administrator, { id: (await someActivity(roll))?.id }),
  withdraw: async (_world, roll) => {
    const activity = await someActivity(roll);
    return withdrawActivity(await loggerOf(activity), { id: activity?.id });
  },
  restore: async (_world, roll) => {
    const activity = await someActivity(roll);
    return restoreActivity(await loggerOf(activity), { id: activity?.id });
  },
  grant: async ({ people }, roll) =>
    grantTerm(system, { memberId: roll.pick(people), programKey: "ambassadors", startsOn: roll.day }),
  "move term": async (_world, roll) => {
    const term = await someTerm(roll);
    return editTerm(system, { id: term?.id, version: term?.version, startsOn: roll.day, endsOn: null });
  },
  hold: async (_world, roll) => {
    const term = await someTerm(roll);
    return holdTerm(system, { id: term?.id, version: term?.version, fromOn: roll.day });
  },
  resume: async (_world, roll) => {
    const term = await someTerm(roll);
    return resumeTerm(system, { id: term?.id, version: term?.version, onDay: roll.day });
  },
  end: async (_world, roll) => {
    const term = await someTerm(roll);
    return endTerm(system, { id: term?.id, version: term?.version, endsOn: roll.day, ending: "completed" });
  },
  reopen: async (_world, roll) => {
    const term = await someTerm(roll);
    return reopenTerm(system, { id: term?.id, version: term?.version, endsOn: null });
  },
  "log event": async ({ administrator, group }, roll) =>
    logEvent(administrator, aMeetup(group.id, { startsOn: roll.day, attendeesInPerson: roll.figure, link: null })),
  import: async ({ administrator, people }, roll) => {
    const rows = [1, 2, 3].map((row) => `Talk ${row} ${crypto.randomUUID()},${roll.day},${row}`);
    const file = `Talk,Date,Attendees\n${rows.join("\n")}\n`;
    return imported({ viewer: administrator, kind: "activities", file, memberId: roll.pick(people) });
  },
  "undo import": async ({ administrator }, roll) =>
    undoImport(administrator, {
      id: roll.pick(await db.select().from(importBatches).orderBy(asc(importBatches.id)))?.id,
    }),
  merge: async ({ administrator, people }, roll) =>
    mergeMembers(administrator, { keptId: roll.pick(people), mergedId: roll.pick([...people].reverse()) }),
  "undo merge": async ({ administrator }, roll) =>
    undoMemberMerge(administrator, { id: roll.pick(await db.select().from(merges).orderBy(asc(merges.id)))?.id }),
  erase: async ({ administrator, people }, roll) => {
    const { id, version } = (await findMember(administrator, roll.pick(people) ?? "")) ?? {};
    return eraseMember(administrator, { id, version, reason: "Asked." });
  },
};

const history = fc.array(
  fc.record({
    step: fc.constantFrom(...Object.keys(steps)),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, "0")}`),
    goal: fc.constantFrom(...goals),
    figure: fc.integer({ min: 0, max: 500 }),
    place: fc.nat(),
  }),
  { minLength: 8, maxLength: 16 },
);

const isWell = async () => (await metricsChecks(system)).flatMap(({ faults }) => faults);

const usual = { day: "2026-10-05", goal: "educate-and-empower", figure: 12, place: 0 };

/** Whether the step was taken; false where a command refused it. */
async function happens(world: World, deed: typeof usual & { step: string }): Promise<boolean> {
  const roll = { ...deed, pick: <One>(list: readonly One[]) => list[deed.place % Math.max(1, list.length)] };
  try {
    await steps[deed.step]?.(world, roll);
    return true;
  } catch (error) {
    if (error instanceof Refusal || String(error).includes("No such member")) return false;
    throw error;
  }
}

describe("reach and programs", () => {
  it("equal a recount after each kind of step", async () => {
    const world = await newWorld();
    for (const step of Object.keys(steps)) {
      expect([step, await happens(world, { ...usual, step })]).toEqual([step, true]);
      expect([step, await isWell()]).toEqual([step, []]);
    }
  });

  it("equal a recount of everything, whatever was done in whatever order", { timeout: 300_000 }, async () => {
    const property = fc.asyncProperty(history, async (deeds) => {
      const world = await newWorld();
      await happens(world, { ...usual, step: "log" });
      for (const deed of deeds) await happens(world, deed);
      expect(await isWell()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 25, endOnFailure: true });
  });

  it("are counted when a slice of an import ends, and when it is taken back", async () => {
    const { administrator, people } = await newWorld();
    const file = "Name,GitHub,Program,Since\nA,new-one,heroes,2020-01-01\n";
    const { id } = await imported({ viewer: administrator, kind: "members", file });
    await anActivity(await aViewer(people[0] ?? ""));
    expect(await db.select().from(activityPrograms)).not.toEqual([]);
    await undoImport(administrator, { id });
    expect(await isWell()).toEqual([]);
  });
});

describe("many who change activities of one event at once", () => {
  it("leave what a recount finds", async () => {
    const { administrator, people, group } = await newWorld();
    const sessions = people.map((memberId, place) => ({ title: `Talk ${place}`, speakers: [{ memberId }] }));
    const { id } = await logEvent(administrator, aMeetup(group.id, { attendeesInPerson: 40, link: null, sessions }));
    const logged = await db.select().from(activities).where(eq(activities.eventId, id)).orderBy(asc(activities.id));
    expect(logged.length).toBeGreaterThan(3);
    const confirm = ({ id: activityId, version }: { id: string; version: number }) =>
      confirmActivity(administrator, { id: activityId, version, add: [{ goalKey: goals[1] }] });
    await Promise.all(logged.map(confirm));
    expect(await isWell()).toEqual([]);
    await Promise.all([
      ...logged.map((activity) => undoDecision(administrator, { id: activity.id })),
      ...people.map((memberId) => grantTerm(system, { memberId, programKey: "ambassadors", startsOn: "2026-01-01" })),
    ]);
    expect(await isWell()).toEqual([]);
  });
});

describe("a process that says nothing of subscribers", () => {
  it("is refused, and nothing is written", async () => {
    const usual = Reflect.get(globalThis, "tenetSubscribers");
    try {
      Reflect.deleteProperty(globalThis, "tenetSubscribers");
      await expect(addMember(system, { name: "Nobody at all" })).rejects.toThrow("lib/subscribers");
    } finally {
      registerSubscribers(usual);
    }
    expect(await db.$count(members, eq(members.name, "Nobody at all"))).toBe(0);
  });
});
