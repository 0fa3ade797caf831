import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { groups } from "@/db/schema";
import { addDays, startOfDay, today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { anAdministrator } from "@/lib/testing/people";
import { groupApiQuery, listGroupsForApi } from "./api";
import { groupsMatching } from "./list";
import { type GroupFilter, groupSorts } from "./schema";
import { groupStates } from "./status";

const day = today();

type Made = { ago?: number; heldAgo?: number; closed?: number; members?: number | null; kind?: string };

/** Of every state and kind, with doubled names, and with what is unknown. */
const made: [string, Made][] = [
  ["Zeta Active", { heldAgo: 10, members: 40 }],
  ["Zeta Active", { heldAgo: 10, members: null }],
  ["Zeta New", { members: 40 }],
  ["Zeta Quiet", { ago: 800, heldAgo: 100 }],
  ["Zeta Silent", { ago: 91, members: 7 }],
  ["Zeta Just", { ago: 90 }],
  ["Zeta Dormant", { ago: 800, heldAgo: 366, kind: "student club" }],
  ["Zeta Old", { ago: 366, members: 0 }],
  ["Zeta Closed", { heldAgo: 20, closed: 5 }],
  ["Zeta Closing", { heldAgo: 20, closed: -5 }],
];

beforeAll(async () => {
  const administrator = await anAdministrator();
  for (const [name, { ago = 0, heldAgo, closed, members = null, kind = "user group" }] of made) {
    const { id } = await aGroup({ name, kind, statedMembers: members });
    if (heldAgo) await logEvent(administrator, aMeetup(id, { startsOn: addDays(day, -heldAgo) }));
    const columns = {
      createdAt: startOfDay(addDays(day, -ago)),
      closedOn: closed === undefined ? null : addDays(day, -closed),
    };
    await inTransaction((tx) => tx.update(groups).set(columns).where(eq(groups.id, id)).returning({ id: groups.id }));
  }
});

async function allPages(asked: Record<string, string>, limit: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const question = groupApiQuery.parse({ ...asked, q: "zeta", limit, ...(after ? { after } : {}) });
    const page: Awaited<ReturnType<typeof listGroupsForApi>> = await listGroupsForApi(visitor, question);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ slug }) => slug));
    after = page.next;
  } while (after);
  return found;
}

const slugsOf = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);
const listed = (filter: GroupFilter) => groupsMatching(visitor, { q: "zeta", ...filter });

describe("the records of groups", () => {
  it("go on where their page before ended, in every order, and are what the list shows", async () => {
    for (const sort of groupSorts) {
      const all = slugsOf(await listed({ sort }));
      expect(all).toHaveLength(made.length);
      for (const limit of [1, 3, 200]) expect(await allPages({ sort }, limit), `${sort} by ${limit}`).toEqual(all);
    }
    expect(await allPages({}, 4)).toEqual(slugsOf(await listed({ sort: "name" })));
  });

  it("are in the order that is asked for, what is unknown least, equals by name", async () => {
    const members = (await listed({ sort: "-members" })).map(({ name, statedMembers }) => [name, statedMembers]);
    expect(members.slice(0, 5)).toEqual([
      ["Zeta Active", 40],
      ["Zeta New", 40],
      ["Zeta Silent", 7],
      ["Zeta Old", 0],
      ["Zeta Active", null],
    ]);
    const held = (await listed({ sort: "last" })).map(({ name }) => name);
    expect(held).toEqual([
      ...["Zeta Just", "Zeta New", "Zeta Old", "Zeta Silent", "Zeta Dormant", "Zeta Quiet"],
      ...["Zeta Closed", "Zeta Closing", "Zeta Active", "Zeta Active"],
    ]);
    const down = slugsOf(await listed({ sort: "-name" }));
    expect(down).toEqual(slugsOf(await listed({ sort: "name" })).reverse());
  });

  it("are found by their state as it is shown", async () => {
    const all = await listed({});
    for (const state of groupStates) {
      const shown = slugsOf(all.filter((group) => group.state === state));
      expect(shown.length, state).toBeGreaterThan(0);
      expect(await allPages({ state }, 2), state).toEqual(shown);
    }
    const either = all.filter(({ state }) => state === "quiet" || state === "closed");
    expect(await allPages({ state: "quiet,closed", sort: "-name" }, 1)).toEqual(slugsOf(either).reverse());
  });

  it("are refused behind a place that leads nowhere", async () => {
    for (const after of ["nowhere", "name.nowhere", "-name.WyJhIiwiYiJd"])
      await expect(listGroupsForApi(visitor, { q: "zeta", limit: 2, after })).rejects.toMatchObject({
        code: "invalid",
        fields: { after: expect.any(String) },
      });
  });
});
