import { beforeAll, describe, expect, it } from "vitest";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { managerOverview } from "./manager-overview";
import { openReport } from "./registry";

type Signed = Viewer & { memberId: string };
const programKey = "community-builders";
const ago = (days: number) => addDays(today(), -days);
const people: Record<"chilean" | "peruvian", Signed | null> = { chilean: null, peruvian: null };

async function confirmed(viewer: Signed, goal: string) {
  await inState(await anActivity(viewer, { startsOn: ago(3), goals: [{ key: goal }] }), "confirmed");
}

beforeAll(async () => {
  for (const [who, country] of [["chilean", "CL"] as const, ["peruvian", "PE"] as const]) {
    const id = await aMember({ name: who, country });
    await aTerm(id, { programKey });
    people[who] = await aViewer(id);
  }
  for (let made = 0; made < 4; made++) await confirmed(people.chilean as Signed, "encourage-peer-learning");
  await confirmed(people.peruvian as Signed, "encourage-peer-learning");
  await confirmed(people.peruvian as Signed, "nurture-and-connect");
  await anActivity(people.chilean as Signed, { startsOn: ago(3) });
});

const managerOf = async (countries: string[] | null) =>
  aViewer(await aMember({ name: "Manager" }), { manages: [{ programKey, countries }] });
const totalsOf = (overview: Awaited<ReturnType<typeof managerOverview>>) =>
  Object.fromEntries((overview?.programs[0]?.goals ?? []).map(({ key, total }) => [key, total]));

describe("what a manager sees of their programs on their home", () => {
  it("is nothing for whoever manages nothing, and every program for an administrator", async () => {
    expect(await managerOverview(people.chilean as Signed)).toBeNull();
    expect((await managerOverview(await anAdministrator()))?.programs.length).toBe(5);
  });

  it("counts confirmed activities by goal and month, as the report does", async () => {
    const manager = await managerOf(null);
    const overview = await managerOverview(manager);
    expect(totalsOf(overview)).toMatchObject({ "encourage-peer-learning": 5, "nurture-and-connect": 1 });
    const goal = overview?.programs[0]?.goals.find(({ key }) => key === "encourage-peer-learning");
    expect(goal?.months.length).toBe(12);
    expect(goal?.months.find(({ count }) => count > 0)?.month).toBe(ago(3).slice(0, 7));
    const report = await openReport(manager, "program", { program: programKey });
    expect(overview?.figures.map(({ value }) => value)).toEqual(report.figures.slice(0, 3).map(({ value }) => value));
    expect(overview?.limitedTo).toBeNull();
  });

  it("is limited to the manager's countries, and names them", async () => {
    const manager = await managerOf(["PE", "CL"]);
    expect((await managerOverview(manager))?.limitedTo).toBe("Chile and Peru");
    const chilean = await managerOverview(await managerOf(["CL"]));
    expect(totalsOf(chilean)).toMatchObject({ "encourage-peer-learning": 4, "nurture-and-connect": 0 });
    expect(chilean?.byCountry).toMatchObject([{ code: "CL", count: 4 }]);
    expect(chilean?.figures[0]?.value).toBe(4);
    expect((await openReport(await managerOf(["CL"]), "members", {})).limitedTo).toBe("Chile");
  });

  it("names the term of each quiet member, of the program that is shown", async () => {
    const id = await aMember({ name: "Quiet", country: "AD" });
    await aTerm(id, { programKey: "ambassadors", startsOn: ago(900) });
    const termId = await aTerm(id, { programKey, startsOn: ago(900) });
    const { quiet } = (await managerOverview(await managerOf(["AD"]))) ?? {};
    expect(quiet?.rows).toMatchObject([{ id, programKey, termId }]);
  });

  it("names the goal with the least, of two with nothing any of them", async () => {
    const { weakest } = (await managerOverview(await managerOf(null))) ?? {};
    expect(weakest?.total).toBe(0);
  });
});
