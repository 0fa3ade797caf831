import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/core/viewer";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { readActivityFilter } from "./filter";
import { countActivities } from "./list";

let made = 0;

/** Somebody of a country and a specialty that nobody else has, with one activity that the community sees. */
async function aHero(facts: Record<string, unknown>) {
  made += 1;
  const [country, specialty, slug] = [["IS", "FJ", "BT"][made] ?? "MT", `Tides ${made}`, `hidden-hero-${made}`];
  const id = await aMember({ slug, country, ...facts });
  await aTerm(id, { programKey: "heroes", detail: specialty, level: `Level ${made}` });
  const goals = [{ key: "educate-and-empower" }];
  await inState(await anActivity(await aViewer(id), { goals }), "confirmed");
  const self = await aViewer(id);
  return { self, asks: { member: slug, country, specialty, level: `Level ${made}` } };
}

const found = async (viewer: Viewer, asked: Record<string, string>) =>
  countActivities(viewer, readActivityFilter(asked));
const each = async (viewer: Viewer, { member, country, specialty, level }: Record<string, string>) => [
  await found(viewer, { member: member ?? "" }),
  await found(viewer, { country: country ?? "" }),
  await found(viewer, { specialty: specialty ?? "" }),
  await found(viewer, { level: level ?? "" }),
];

describe("the filter of activities", () => {
  it("finds nobody by a place, by terms, or by a name that they keep from the viewer", async () => {
    const member = await aViewer(await aMember());
    const open = await aHero({});
    expect(await each(member, open.asks)).toEqual([1, 1, 1, 1]);
    const guarded = await aHero({ parts: { place: "private", terms: "private" } });
    expect(await each(member, guarded.asks)).toEqual([1, 0, 0, 0]);
    const hidden = await aHero({ visibility: "private" });
    expect(await each(member, hidden.asks)).toEqual([0, 0, 0, 0]);
    expect(await countActivities(member, readActivityFilter({ program: "heroes" }))).toBe(3);
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    for (const { self, asks } of [guarded, hidden])
      for (const viewer of [self, manager, await anAdministrator()])
        expect(await each(viewer, asks)).toEqual([1, 1, 1, 1]);
  });
});
