import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { visibilities } from "@/db/words";
import { csvResponse } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { memberCsvColumns, memberCsvLine } from "@/lib/directory/csv-export";
import { allMembersMatching } from "@/lib/directory/list";
import { memberFactsOf } from "@/lib/members/facts";
import { findMember } from "@/lib/members/get";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";

async function membersFile(viewer: Viewer): Promise<string> {
  const rows = await allMembersMatching(viewer, {});
  const lines = rows.map((row) => memberCsvLine(row));
  return csvResponse("x.csv", memberCsvColumns, lines).text();
}

async function factsOf(viewer: Viewer, id: string) {
  const member = await findMember(viewer, id);
  if (!member) throw new Error("There is no such member.");
  return memberFactsOf(viewer, member);
}

/** The line of one member in the export, with cells replaced. */
async function editedLine(viewer: Viewer, id: string, ...pairs: [from: string, to: string][]): Promise<string> {
  const line = (await membersFile(viewer)).split("\r\n").find((one) => one.includes(id)) ?? "";
  const edited = pairs.reduce((cells, [from, to]) => {
    expect(cells).toContain(from);
    return cells.replace(from, to);
  }, line);
  return `${memberCsvColumns.join(",")}\n${edited}\n`;
}

const name = fc
  .array(fc.constantFrom("Ana", "=SUM(1)", "Li, Wei", "a; b", 'say "yes"', "Ł", "<b>x</b>", "日本", "x (author)"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(" "));
const person = fc.record({
  name,
  country: fc.constantFrom(null, "CL", "GE", "US"),
  city: fc.constantFrom(null, "Lima", "São Paulo", "London, Ontario", "TBA"),
  visibility: fc.constantFrom(...visibilities),
  parts: fc.constantFrom({}, { place: "private" }),
  email: fc.option(fc.uuid()),
  program: fc.option(fc.constantFrom("heroes", "community-builders")),
});

describe("an exported list of members", { timeout: 120_000 }, () => {
  it("is nothing new and no change when it comes back, whoever is in it and whoever sends it", async () => {
    const viewer = await anAdministrator();
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (people) => {
        for (const { email, program, ...facts } of people) {
          const identities = email ? [{ kind: "email", value: `${email}@list.example` }] : [];
          const id = await aMember({ ...facts, identities });
          if (program) await aTerm(id, { programKey: program, startsOn: "2020-01-01" });
        }
        const before = (await db.select({ id: members.id }).from(members)).length;
        for (const sender of [viewer, manager]) {
          const file = await membersFile(sender);
          const { rows, counts, batch } = await imported({ viewer: sender, kind: "members", file });
          const others = rows.filter(({ outcome }) => outcome !== "unchanged");
          expect(others.map(({ what, reason }) => [what, reason])).toEqual([]);
          expect(batch.warnings).toEqual([]);
          expect(counts.unchanged).toBe(rows.length);
          expect(counts.unchanged).toBeGreaterThan(1);
        }
        expect((await db.select({ id: members.id }).from(members)).length).toBe(before);
      }),
      { numRuns: 10 },
    );
  });

  it("changes exactly the cells that somebody edited, and the undo puts them back", async () => {
    const viewer = await anAdministrator();
    const id = await aMember({
      ...{ name: "Edit Me", country: "CL", city: "Talca", bio: "Stays.", languages: ["es"] },
      identities: [
        { kind: "email", value: "edit@own.example" },
        { kind: "github", value: "edit-me-own" },
      ],
    });
    const before = await factsOf(viewer, id);
    const pairs: [string, string][] = [
      ["Edit Me", "Edited Name"],
      ["edit@own.example", "edited@own.example"],
      [",CL,Talca,", ",PE,,"],
    ];
    const sent = { viewer, kind: "members", file: await editedLine(viewer, id, ...pairs) } as const;
    const plan = await dryRunImport(viewer, await getImport(viewer, await anImport(sent)));
    expect(plan.rows[0]?.adds).toEqual([
      { field: "Name", value: "from Edit Me to Edited Name", isChange: true },
      { field: "Country", value: "from Chile to Peru", isChange: true },
      { field: "City", value: "from Talca to none", isChange: true },
      { field: "E-mail", value: "from edit@own.example to edited@own.example", isChange: true },
    ]);
    const { counts, batch } = await imported(sent);
    expect(counts).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 });
    const [github] = before.identities.filter(({ kind }) => kind === "github");
    expect(await factsOf(viewer, id)).toEqual({
      ...before,
      ...{ name: "Edited Name", country: "PE", city: null },
      identities: [{ kind: "email", value: "edited@own.example", visibility: "private" }, github],
    });
    expect((await imported(sent)).counts).toMatchObject({ updated: 0, unchanged: 1 });
    await undoImport(viewer, { id: batch.id });
    expect(await factsOf(viewer, id)).toEqual(before);
  });

  it("takes a city that is not known yet for none, as the preview shows it", async () => {
    const viewer = await anAdministrator();
    const id = await aMember({ name: "Moved Away", country: "CL", city: "Talca" });
    const sent = { viewer, kind: "members", file: await editedLine(viewer, id, [",Talca,", ",TBA,"]) } as const;
    expect((await imported(sent)).counts).toMatchObject({ updated: 1 });
    expect((await factsOf(viewer, id)).city).toBeNull();
    expect((await imported(sent)).counts).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it("takes no older cell for a newer one: an edited row is refused, one that nobody edited stays", async () => {
    const viewer = await anAdministrator();
    const id = await aMember({ name: "Corrected Since", country: "CL", city: "Talca" });
    const old = await editedLine(viewer, id);
    await imported({ viewer, kind: "members", file: await editedLine(viewer, id, [",Talca,", ",Arica,"]) });
    const edited = await imported({ viewer, kind: "members", file: old.replace("Corrected", "Renamed") });
    expect(edited.rows[0]?.reason).toMatch(/^It was changed here after this file was exported\./);
    expect((await imported({ viewer, kind: "members", file: old })).counts).toMatchObject({ unchanged: 1, refused: 0 });
    expect(await factsOf(viewer, id)).toMatchObject({ name: "Corrected Since", city: "Arica" });
  });

  it("tells what it cannot change, and leaves alone whom the sender may not edit", async () => {
    const viewer = await anAdministrator();
    const id = await aMember({ name: "Told Only", country: "CL", city: "Talca" });
    await aTerm(id, { programKey: "heroes", startsOn: "2020-01-01" });
    const before = await factsOf(viewer, id);
    const file = await editedLine(
      viewer,
      id,
      [",CL,", ",Atlantis,"],
      [",,Atlantis", ",nobody,Atlantis"],
      ["active", "ended"],
    );
    const told = await imported({ viewer, kind: "members", file });
    expect(told.counts).toMatchObject({ updated: 0, unchanged: 1 });
    expect(told.batch.warnings.flatMap(({ column }) => column ?? []).sort()).toEqual(["country", "email", "terms"]);
    const stranger = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: null }] });
    const theirs = await editedLine(stranger, id, ["Told Only", "Renamed"]);
    expect((await imported({ viewer: stranger, kind: "members", file: theirs })).rows[0]).toMatchObject({
      outcome: "refused",
      reason: "You may not edit the profile of this person.",
    });
    expect(await factsOf(viewer, id)).toEqual(before);
  });

  it("refuses the row whose new address is somebody else's, and knows nobody of another installation by its ids", async () => {
    const viewer = await anAdministrator();
    const taken = "taken@own.example";
    await aMember({ name: "Has It", identities: [{ kind: "email", value: taken }] });
    const id = await aMember({ name: "Wants It", identities: [{ kind: "email", value: "wants@own.example" }] });
    const file = await editedLine(viewer, id, ["wants@own.example", taken]);
    expect((await imported({ viewer, kind: "members", file })).counts).toMatchObject({ updated: 0, refused: 1 });
    const line = "New Here,/members/new-here,new@own.example,PE,Lima,,,,0,,01900000-0000-7000-8000-00000000000a,v1";
    const foreign = `${memberCsvColumns.join(",")}\n${line}\n`;
    expect((await imported({ viewer, kind: "members", file: foreign })).counts).toMatchObject({ created: 1 });
  });
});
