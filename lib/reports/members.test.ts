import { beforeAll, describe, expect, it } from "vitest";
import { getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { programMedian } from "@/lib/contributions/program-median";
import { addDays, today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { aMember, anAdministrator, aTerm } from "@/lib/testing/people";
import { reportMembers } from "./program/member-list";
import { reportScope } from "./program/scope";
import { openReport } from "./registry";

const ago = (days: number) => addDays(today(), -days);
const programKey = "cloud-captains";

/** One whose term runs, one whose term is over and can still be renewed, and three whose terms ran out: all written as active. */
async function fiveCaptains() {
  const people = { Runs: null, Late: ago(9), Out: ago(31), Gone: ago(90), Past: ago(200) };
  for (const [name, endsOn] of Object.entries(people))
    await aTerm(await aMember({ name }), { programKey, startsOn: ago(300), endsOn });
}

beforeAll(fiveCaptains);

describe("terms that ran out", () => {
  it("stand as ended on every list, and under no figure of those in force", async () => {
    const administrator = await anAdministrator();
    const shown = async (show: string) =>
      (await openReport(administrator, "members", { program: programKey, show })).tables[0]?.rows.map(
        ({ member }) => member,
      );
    expect(await shown("active")).toEqual(["Runs"]);
    expect(await shown("grace")).toEqual(["Late"]);
    expect((await shown("ended"))?.sort()).toEqual(["Gone", "Out", "Past"]);
    const report = await openReport(administrator, "program", { program: programKey });
    const standings = report.tables.find(({ rows }) => rows.some((row) => "state" in row && "members" in row));
    expect(standings?.rows.map(({ members }) => members)).toEqual([1, 1, 3]);
    expect((await getCatalogueUsage(administrator)).terms.get(programKey)).toBe(2);
  });

  it("are no part of a program's median", async () => {
    const year = { programKey, from: ago(365), to: today() };
    expect(await programMedian(visitor, year)).toBeNull();
    for (let made = 0; made < 3; made++) await aTerm(await aMember(), { programKey });
    expect((await programMedian(visitor, year))?.members).toBe(5);
  });
});

it("finds members by name and country among all of them, however few are listed", async () => {
  await aTerm(await aMember({ name: "Zoë Quist", country: "CL" }), { programKey });
  const scope = await reportScope(await anAdministrator(), { program: programKey });
  for (const q of ["zoe", "quist chi", "chile"])
    expect(await reportMembers(scope, { q, most: 1 })).toMatchObject({ count: 1, rows: [{ name: "Zoë Quist" }] });
  expect((await reportMembers(scope, { q: "z%", most: 1 })).count).toBe(0);
});
