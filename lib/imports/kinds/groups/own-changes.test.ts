import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { groups } from "@/db/schema";
import { groupKinds } from "@/db/words";
import { csvResponse } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { groupCsvColumns, groupCsvLine } from "@/lib/groups/csv-export";
import { groupsMatching } from "@/lib/groups/list";
import { readGroupFilter } from "@/lib/groups/schema";
import { aGroup } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";

async function groupsFile(viewer: Viewer): Promise<string> {
  const lines = (await groupsMatching(viewer, readGroupFilter({}))).map(groupCsvLine);
  return csvResponse("x.csv", groupCsvColumns, lines).text();
}

/** The line of one group in the export, with cells replaced. */
async function editedLine(viewer: Viewer, slug: string, ...pairs: [from: string, to: string][]): Promise<string> {
  const line = (await groupsFile(viewer)).split("\r\n").find((one) => one.includes(`/groups/${slug},`)) ?? "";
  const edited = pairs.reduce((cells, [from, to]) => {
    expect(cells).toContain(from);
    return cells.replace(from, to);
  }, line);
  return `${groupCsvColumns.join(",")}\n${edited}\n`;
}

async function stored(slug: string) {
  const [row] = await db.select().from(groups).where(eq(groups.slug, slug));
  const { name, aliases, kind, country, countryAsWritten, city, latitude, longitude } = row ?? {};
  return {
    ...{ name, aliases, kind, country, countryAsWritten, city, latitude, longitude },
    members: [row?.statedMembers, row?.statedMembersOn],
  };
}

const name = fc
  .array(
    fc.constantFrom("UG", "=SUM(1)", "Lima, Peru", "a; b", 'say "yes"', "Łódź", "<b>x</b>", "日本", "- x", "TBA"),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(" "))
  .filter((words) => words !== "TBA");
const place = fc.constantFrom(
  { country: "CL", city: "Valparaíso", latitude: -33.0472, longitude: -71.6127 },
  { country: null, countryAsWritten: "Atlantis", city: null },
  { country: "GE", city: "Tbilisi", latitude: 41.7151, longitude: 44.8271 },
  { country: "US", city: "London, Ohio", latitude: 0, longitude: -0.000001 },
  { country: "CA", city: "St. John's" },
  { country: null, city: null, timeZone: null },
);
const count = fc.constantFrom(
  {},
  { statedMembers: 0, statedMembersOn: "2024-03-05" },
  { statedMembers: 4627 },
  { statedMembers: 999_999, statedMembersOn: "2026-11-28" },
);
const group = fc.record({
  ...{ name, place, count, kind: fc.constantFrom(...groupKinds) },
  links: fc.uniqueArray(fc.constantFrom("https://a.example/x?y=1", "https://www.meetup.com/one-group"), {
    maxLength: 1,
  }),
});

describe("an exported list of groups", { timeout: 120_000 }, () => {
  it("is nothing new and no change when it comes back, whoever sends it", async () => {
    const viewer = await anAdministrator();
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    await fc.assert(
      fc.asyncProperty(fc.array(group, { minLength: 1, maxLength: 6 }), async (some) => {
        for (const { place: where, count: counted, ...facts } of some) await aGroup({ ...facts, ...where, ...counted });
        const before = await db.select().from(groups).orderBy(groups.id);
        for (const sender of [viewer, manager]) {
          const { rows, counts } = await imported({ viewer: sender, kind: "groups", file: await groupsFile(sender) });
          const others = rows.filter(({ outcome }) => outcome !== "unchanged");
          expect(others.map(({ what, reason }) => [what, reason])).toEqual([]);
          expect(counts.unchanged).toBe(before.length);
        }
        expect(await db.select().from(groups).orderBy(groups.id)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it("changes exactly the cells that somebody edited, emptied ones too, and the undo puts them back", async () => {
    const viewer = await anAdministrator();
    const { slug } = await aGroup({
      ...{
        name: "Edit This Group",
        country: "CL",
        city: "Talca",
        kind: "user group",
        latitude: -35.43,
        longitude: -71.66,
      },
      ...{ statedMembers: 120, statedMembersOn: "2024-03-05", description: "Stays.", links: ["https://stay.example"] },
    });
    const before = await stored(slug);
    const pairs: [string, string][] = [
      ["Edit This Group", "Edited Group"],
      [",CL,Talca,-35.43,-71.66,120,2024-03-05,", ",PE,,-12.05,-77.04,90,,"],
    ];
    const sent = { viewer, kind: "groups", file: await editedLine(viewer, slug, ...pairs) } as const;
    const plan = await dryRunImport(viewer, await getImport(viewer, await anImport(sent)));
    expect(plan.rows[0]?.adds).toEqual([
      { field: "Name", value: "from Edit This Group to Edited Group", isChange: true },
      { field: "Country", value: "from Chile to Peru", isChange: true },
      { field: "City", value: "from Talca to none", isChange: true },
      { field: "Members", value: "from 120 to 90", isChange: true },
      { field: "Members as of", value: "from 5 Mar 2024 to none", isChange: true },
      { field: "Place on the map", value: "from -35.43, -71.66 to -12.05, -77.04", isChange: true },
    ]);
    const { counts, batch } = await imported(sent);
    expect(counts).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 });
    expect(await stored(slug)).toEqual({
      ...{ name: "Edited Group", aliases: ["Edit This Group"], kind: "user group", country: "PE" },
      ...{ countryAsWritten: null, city: null, latitude: -12_050_000, longitude: -77_040_000, members: [90, null] },
    });
    expect((await imported(sent)).counts).toMatchObject({ updated: 0, unchanged: 1 });
    await undoImport(viewer, { id: batch.id });
    expect(await stored(slug)).toEqual(before);
  });

  it("takes no older cell for a newer one: an edited row is refused, one that nobody edited stays", async () => {
    const viewer = await anAdministrator();
    const { slug } = await aGroup({ name: "Corrected Group", country: "CL", city: "Talca" });
    const old = await editedLine(viewer, slug);
    const corrected = await editedLine(viewer, slug, [",Talca,", ",Arica,"]);
    expect((await imported({ viewer, kind: "groups", file: corrected })).counts).toMatchObject({ updated: 1 });
    const edited = await imported({ viewer, kind: "groups", file: old.replace(",Talca,", ",Iquique,") });
    expect(edited.rows[0]?.reason).toMatch(/^It was changed here after this file was exported\./);
    expect((await imported({ viewer, kind: "groups", file: old })).counts).toMatchObject({ unchanged: 1, refused: 0 });
    expect(await stored(slug)).toMatchObject({ name: "Corrected Group", city: "Arica" });
  });

  it("knows a group whose name and place were both edited, and tells what cannot be read", async () => {
    const viewer = await anAdministrator();
    const { slug } = await aGroup({ name: "All Changes", country: "CL", city: "Talca", statedMembers: 12 });
    const pairs: [string, string][] = [
      ["All Changes,user group,CL,Talca", "Nothing Alike,band,Atlantis,Nowhere City"],
      [",12,", ",many,"],
    ];
    const { counts, batch } = await imported({
      ...{ viewer, kind: "groups" as const, file: await editedLine(viewer, slug, ...pairs) },
      mapping: { types: {} },
    });
    expect(counts).toMatchObject({ created: 0, updated: 1 });
    expect(await stored(slug)).toMatchObject({
      ...{ name: "Nothing Alike", kind: "user group", country: "CL", city: "Nowhere City", members: [12, null] },
    });
    expect(batch.warnings.flatMap(({ column }) => column ?? []).sort()).toEqual(["country", "kind", "members"]);
  });

  it("refuses a row whose address is another group's here, and makes the group where the cell is emptied", async () => {
    const viewer = await anAdministrator();
    const { slug } = await aGroup({ name: "Of This Installation", country: "CL", city: "Talca" });
    const columns = groupCsvColumns.join(",");
    const foreign = `${columns}\nElsewhere,user group,PE,Lima,,,,,active,,,/groups/${slug},v1\n`;
    const { rows } = await imported({ viewer, kind: "groups", file: foreign });
    expect(rows[0]).toMatchObject({ outcome: "refused", column: "address" });
    expect(rows[0]?.reason).toMatch(/^Here this is the address of Of This Installation\./);
    const emptied = foreign.replace(`/groups/${slug}`, "");
    expect((await imported({ viewer, kind: "groups", file: emptied })).counts).toMatchObject({ created: 1 });
  });

  it("is refused from somebody who does not manage the group", async () => {
    const viewer = await anAdministrator();
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const { slug } = await aGroup({ name: "Not Theirs", country: "CL", city: "Talca" });
    const file = await editedLine(viewer, slug, [",Talca,", ",Arica,"]);
    expect((await imported({ viewer: manager, kind: "groups", file })).rows[0]).toMatchObject({
      ...{ outcome: "refused", reason: "You do not manage groups of this kind in this country." },
    });
    expect(await stored(slug)).toMatchObject({ city: "Talca" });
  });
});
