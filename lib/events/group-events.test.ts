import { asc } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { events, groupEvents, groupMerges, groups, importBatches } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { systemViewer } from "@/lib/core/viewer";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { undoGroupMerge } from "@/lib/groups/merge/undo";
import { undoImport } from "@/lib/imports/jobs/undo";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { imported } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { cancelEvent, restoreEvent } from "./cancel";
import { eventFactsOf } from "./facts";
import { getEvent } from "./get";
import { rebuildGroupEvents } from "./group-events";
import { logEvent } from "./log";
import { planEvent } from "./plan";
import { recordAttendance } from "./record-attendance";
import { reviseEvent } from "./revise";
import { groupEventsChecks } from "./verify";

type Roll = { day: string; pick: <One>(list: readonly One[]) => One | undefined };
type World = Awaited<ReturnType<typeof newWorld>>;
type Step = (world: World, roll: Roll) => Promise<unknown>;

async function newWorld() {
  const made = [await aGroup(), await aGroup(), await aGroup()];
  return { viewer: await anAdministrator(), groupIds: made.map(({ id }) => id) };
}

const someEvent = async ({ pick }: Roll) => pick(await db.select().from(events).orderBy(asc(events.id)));

/** One of everything that changes a group's events: their day, their state, or whose they are. */
const steps: Record<string, Step> = {
  log: async ({ viewer, groupIds }, { day, pick }) => {
    const groupId = pick(groupIds) ?? "";
    const coHosts = groupIds.filter((id) => id !== groupId).slice(0, 1);
    return logEvent(viewer, aMeetup(groupId, { startsOn: day, coHosts, link: null }));
  },
  plan: async ({ viewer, groupIds }, { day, pick }) =>
    planEvent(viewer, aMeetup(pick(groupIds) ?? "", { startsOn: day, attendeesInPerson: null, link: null })),
  move: async ({ viewer, groupIds }, roll) => {
    const event = await getEvent(viewer, (await someEvent(roll))?.id ?? "");
    const groupId = roll.pick([...groupIds].reverse()) ?? "";
    const facts = { ...eventFactsOf(event), groupId, coHosts: [], startsOn: roll.day, endsOn: null };
    return reviseEvent(viewer, { ...facts, id: event.id, version: event.version });
  },
  count: async ({ viewer }, roll) => {
    const event = await someEvent(roll);
    return recordAttendance(viewer, {
      id: event?.id,
      version: event?.version,
      attendeesInPerson: 7,
      attendeesOnline: null,
    });
  },
  cancel: async ({ viewer }, roll) => {
    const event = await someEvent(roll);
    return cancelEvent(viewer, { id: event?.id, version: event?.version, why: null });
  },
  restore: async ({ viewer }, roll) => {
    const event = await someEvent(roll);
    return restoreEvent(viewer, { id: event?.id, version: event?.version });
  },
  import: async ({ viewer, groupIds }, { day, pick }) => {
    const file = `Title,Date,Attendees\nMeetup ${crypto.randomUUID()},${day},12\nMeetup ${crypto.randomUUID()},2026-01-20,3\n`;
    return imported({ viewer, kind: "events", file, groupId: pick(groupIds) });
  },
  "undo import": async ({ viewer }, { pick }) =>
    undoImport(viewer, { id: pick(await db.select().from(importBatches).orderBy(asc(importBatches.id)))?.id }),
  merge: async ({ viewer, groupIds }, { pick }) =>
    mergeGroups(viewer, { keptId: pick(groupIds), mergedId: pick([...groupIds].reverse()) }),
  "undo merge": async ({ viewer }, { pick }) =>
    undoGroupMerge(viewer, { id: pick(await db.select().from(groupMerges).orderBy(asc(groupMerges.id)))?.id }),
};

const planned = addDays(today(), 60);

const history = fc.array(
  fc.record({
    step: fc.constantFrom(...Object.keys(steps)),
    day: fc.constantFrom("2026-03-10", "2026-09-01", "2026-11-10", planned),
    place: fc.nat(6),
  }),
  { minLength: 3, maxLength: 12 },
);

const faults = async () => (await groupEventsChecks(systemViewer("system"))).flatMap((check) => check.faults);

/** Whether the step was taken; false where a command refused it. */
async function happens(world: World, deed: { step: string; day: string; place: number }): Promise<boolean> {
  const pick = <One>(list: readonly One[]) => list[deed.place % Math.max(1, list.length)];
  try {
    await steps[deed.step]?.(world, { day: deed.day, pick });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

describe("the events of groups", () => {
  it("equal a recount after each kind of step", async () => {
    const world = await newWorld();
    for (const step of Object.keys(steps)) {
      expect([step, await happens(world, { step, day: "2026-10-05", place: 0 })]).toEqual([step, true]);
      expect([step, await faults()]).toEqual([step, []]);
    }
  });

  it("equal a recount, whatever was done in whatever order", { timeout: 300_000 }, async () => {
    const property = fc.asyncProperty(history, async (deeds) => {
      const world = await newWorld();
      await happens(world, { step: "log", day: "2026-10-05", place: 0 });
      for (const deed of deeds) await happens(world, deed);
      expect(await faults()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 15, endOnFailure: true });
  });

  it("follow an import that calls a planned one off, and its undo", async () => {
    const { viewer, groupIds } = await newWorld();
    const [groupId = ""] = groupIds;
    const title = `Meetup ${crypto.randomUUID()}`;
    const startsOn = planned;
    const { id } = await planEvent(viewer, aMeetup(groupId, { title, startsOn, attendeesInPerson: null, link: null }));
    const file = `Title,Date,State\n${title},${startsOn},cancelled\n`;
    const { id: batch } = await imported({ viewer, kind: "events", file, groupId });
    expect((await getEvent(viewer, id)).state).toBe("cancelled");
    expect(await faults()).toEqual([]);
    await undoImport(viewer, { id: batch });
    expect((await getEvent(viewer, id)).state).toBe("planned");
    expect(await faults()).toEqual([]);
  });

  it("are found wrong, and made anew", async () => {
    await happens(await newWorld(), { step: "log", day: "2026-10-05", place: 0 });
    await inTransaction(async (tx) => {
      await tx.delete(groupEvents);
      await tx.update(groups).set({ lastHeldOn: "1999-01-01" });
    });
    expect((await faults()).length).toBeGreaterThan(2);
    await inTransaction(rebuildGroupEvents);
    expect(await faults()).toEqual([]);
  });
});
