import { describe, expect, it } from "vitest";
import { readDayPage } from "@/lib/core/paging";
import { ownTermDays } from "@/lib/terms/own-term-days";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { readActivityFilter } from "./filter";
import { findDuplicateActivities } from "./find-duplicates";
import { activityListPage, countActivities, eachActivityPage, listActivities } from "./list";
import { duplicateActivityQuestion } from "./schema";

describe("the list of activities", () => {
  it("pages from the newest to the oldest and back without losing or doubling one, also where days are the same", async () => {
    const viewer = await aViewer(await aMember());
    const days = ["2026-01-01", "2026-01-02", "2026-01-02", "2026-01-02", "2026-03-01"];
    for (const startsOn of days) await anActivity(viewer, { startsOn });
    const mine = readActivityFilter({ member: "me" });
    for (const sort of ["-day", "day"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listActivities(viewer, mine, { ...readDayPage({ sort, after }), limit: 2 });
        seen.push(...page.rows.map((row) => row.startsOn));
        after = page.next ?? undefined;
      } while (after);
      expect(seen).toEqual(sort === "day" ? days : [...days].reverse());
    }
    expect(await countActivities(viewer, mine)).toBe(5);
    const exported = [];
    for await (const rows of eachActivityPage(viewer, mine, "day")) exported.push(...rows);
    expect(exported).toHaveLength(5);
  });

  it("searches title and description without accents or case, by the beginnings of words", async () => {
    const viewer = await aViewer(await aMember());
    await anActivity(viewer, { title: "Función como servicio", description: "Über Kälte" });
    const found = async (q: string) => countActivities(viewer, readActivityFilter({ member: "me", q }));
    expect([await found("funcion SERV"), await found("kalte"), await found("vicio"), await found('" OR *')]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it("begins at the first page where the address is malformed", () => {
    expect(readDayPage({ sort: "title", after: "x", limit: "1e9" })).toEqual({ sort: "-day", limit: 50 });
  });

  it("knows what waits for the viewer", async () => {
    const viewer = await aViewer(await aMember());
    await inState(await anActivity(viewer), "returned");
    await inState(await anActivity(viewer), "draft");
    const { waiting } = await activityListPage(viewer, {}, { sort: "-day", limit: 5 });
    expect(waiting).toEqual({ returned: 1, drafts: 1 });
  });
});

describe("likely doubles", () => {
  it("have the same link, or the same title, day and person, and are those that the viewer may see", async () => {
    const viewer = await aViewer(await aMember());
    const id = await anActivity(viewer, { links: ["https://valpocloud.example/alone"] });
    const ask = async (facts: object, who = viewer) =>
      (await findDuplicateActivities(who, duplicateActivityQuestion.parse(facts))).map((double) => double.id);
    const thing = { title: "  COLD starts, measured  honestly", startsOn: "2026-11-14", memberIds: [viewer.memberId] };
    expect(await ask({ links: ["http://valpocloud.example/alone#x", "not a link"] })).toEqual([id]);
    expect(await ask(thing)).toEqual([id]);
    expect(await ask({ ...thing, startsOn: "2026-11-15" })).toEqual([]);
    expect(await ask({ ...thing, memberIds: [await aMember()] })).toEqual([]);
    expect(await ask({ ...thing, id })).toEqual([]);
    expect(await ask(thing, await aViewer(await aMember()))).toEqual([]);
    await inState(id, "withdrawn");
    expect(await ask(thing)).toEqual([]);
  });
});

describe("the days on which a member's work counts", () => {
  it("are those of their terms", async () => {
    const id = await aMember();
    await aTerm(id, { programKey: "heroes", startsOn: "2025-01-01", endsOn: "2026-12-31" });
    await aTerm(id, { programKey: "ambassadors", state: "invited" });
    expect(await ownTermDays(await aViewer(id))).toEqual([
      { programKey: "heroes", from: "2025-01-01", to: "2026-12-31" },
    ]);
  });
});
