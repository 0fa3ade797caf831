import { describe, expect, it } from "vitest";
import { addDays, today } from "@/lib/core/clock";
import { readDayPage } from "@/lib/core/paging";
import { visitor } from "@/lib/core/viewer";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { cancelEvent } from "./cancel";
import { pastEvents } from "./filter-conditions";
import { countEvents, listEvents, listEventsPage } from "./list";
import { logEvent } from "./log";
import { planEvent } from "./plan";

async function aLedGroup() {
  const group = await aGroup();
  const memberId = await aMember();
  await aLead(group.id, memberId);
  return { group, viewer: await aViewer(memberId), filter: { group: [group.slug] } };
}

const titlesOf = (events: { title: string }[]) => events.map(({ title }) => title);

describe("what is past", () => {
  it("is what was held, and what was planned and is over, so that it can still be counted; what was cancelled when asked", async () => {
    const { group, viewer, filter } = await aLedGroup();
    const day = today();
    const planned = (title: string, startsOn: string, facts = {}) =>
      planEvent(viewer, aMeetup(group.id, { title, startsOn, attendeesInPerson: null, ...facts }));
    await logEvent(viewer, aMeetup(group.id, { title: "Held", startsOn: addDays(day, -3) }));
    await planned("Not counted yet", addDays(day, -2));
    await planned("Still going on", addDays(day, -1), { endsOn: day });
    await planned("To come", addDays(day, 5));
    const cancelled = await planned("Cancelled", addDays(day, -4));
    await cancelEvent(viewer, { id: cancelled.id, version: 1, why: null });
    const also = pastEvents(visitor, day);
    expect(titlesOf(await listEvents(visitor, filter, { also }))).toEqual(["Not counted yet", "Held"]);
    const all = pastEvents(visitor, day, { cancelled: true });
    expect(titlesOf(await listEvents(visitor, filter, { also: all }))).toEqual([
      "Not counted yet",
      "Held",
      "Cancelled",
    ]);
    expect(await countEvents(visitor, filter, also)).toBe(2);
    expect(await countEvents(visitor, { ...filter, state: ["planned"] }, also)).toBe(1);
  });
});

describe("a long list of events", () => {
  it("goes on where its page before ended, either way, several on one day too", async () => {
    const { group, viewer, filter } = await aLedGroup();
    const days = ["2026-01-05", "2026-01-06", "2026-01-06", "2026-01-06", "2026-01-07"];
    for (const startsOn of days) await logEvent(viewer, aMeetup(group.id, { startsOn }));
    for (const order of ["latest", "earliest"] as const) {
      const found: string[] = [];
      let next: string | null = "";
      while (next !== null) {
        const { after } = readDayPage({ after: next });
        const page = await listEventsPage(visitor, filter, { order, after, limit: 2 });
        found.push(...page.events.map(({ id }) => id));
        next = page.next;
      }
      expect(found).toEqual((await listEvents(visitor, filter, { order })).map(({ id }) => id));
      expect(found).toHaveLength(days.length);
    }
  });
});
