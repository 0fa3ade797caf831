import { beforeAll, describe, expect, it } from "vitest";
import { addDays, today } from "@/lib/core/clock";
import type { ReportChart } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { reportHeadlines } from "./headlines";
import { openReport } from "./registry";

type Signed = Viewer & { memberId: string };
const programs = ["community-builders", "heroes"];
const names = ["Ana", "Bo", "Cy", "Di"];
const people: Signed[] = [];
let manager: Viewer;

const kind = <Kind extends ReportChart["kind"]>(charts: readonly ReportChart[], wanted: Kind) =>
  charts.find((chart): chart is Extract<ReportChart, { kind: Kind }> => chart.kind === wanted);
const done = async (who: Signed, facts: Record<string, unknown>) =>
  inState(await anActivity(who, { startsOn: addDays(today(), -4), ...facts }), "confirmed");
const goals = (...keys: string[]) => keys.map((key) => ({ key }));

beforeAll(async () => {
  for (const name of names) {
    const id = await aMember({ name, country: name === "Di" ? "PE" : "CL" });
    for (const programKey of programs) await aTerm(id, { programKey });
    people.push(await aViewer(id));
  }
  const [ana, bo, cy, di] = people as [Signed, Signed, Signed, Signed];
  const both = goals("encourage-peer-learning", "educate-and-empower");
  for (let made = 0; made < 3; made++) await done(ana, { goals: both });
  const together = [ana, bo].map(({ memberId }) => ({ memberId, part: "speaker" }));
  await done(bo, { goals: both, credits: together });
  await done(cy, { goals: both });
  await done(di, { goals: goals("encourage-peer-learning") });
  await anActivity(di, { goals: both });
  const manages = programs.map((programKey) => ({ programKey, countries: null }));
  manager = await aViewer(await aMember({ name: "Manager" }), { manages });
});

describe("who carries how much", () => {
  it("counts each activity once, whatever programs it serves and however many people did it", async () => {
    const report = await openReport(manager, "members", { show: "contributed" });
    const share = kind(report.pictures, "share");
    expect(share?.parts.map(({ name, count }) => [name, count])).toEqual([
      ["Ana", 4],
      ["Cy", 1],
      ["the next 1", 1],
    ]);
    expect(share?.note).toMatch(/ members\. Ana, \w+ and \w+ are credited on 83% of them;/);
    expect(report.question).toBe("Three people do 83% of the work");
    expect(report.tables[0]?.rows[0]).toMatchObject({ member: "Ana", counted: 4, share: 67 });
  });

  it("says on how many people each goal depends, and what is left without the busiest", async () => {
    const dependence = kind((await openReport(manager, "members", {})).pictures, "dependence");
    const of = (key: string) => dependence?.goals.find((goal) => goal.key === key);
    expect(of("encourage-peer-learning")).toMatchObject({ people: 4, activities: 6, left: 2 });
    expect(of("educate-and-empower")).toMatchObject({ people: 3, activities: 5, left: 1 });
    expect(of("nurture-and-connect")).toMatchObject({ people: 0, activities: 0, left: 0 });
  });

  it("is limited to the countries of the manager", async () => {
    const chilean = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["CL"] }] });
    const report = await openReport(chilean, "members", {});
    expect(kind(report.pictures, "share")?.parts.map(({ name }) => name)).toEqual(["Ana", "Cy"]);
  });

  it("finds members by name and country", async () => {
    const named = async (q: string) =>
      (await openReport(manager, "members", { q })).tables[0]?.rows.map(({ member }) => member);
    expect(await named("an")).toEqual(["Ana"]);
    expect(await named("peru")).toEqual(["Di"]);
    expect(await named("nobody")).toEqual([]);
  });

  it("stands in the list of reports with the same figures", async () => {
    const headlines = await reportHeadlines(manager);
    expect(headlines?.share.now).toBe(83);
    expect(headlines?.activities?.value).toBe(6);
    expect(await reportHeadlines(people[0] as Signed)).toBeNull();
  });
});
