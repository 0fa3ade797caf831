import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { auditEntries, identities, members, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { aGroup } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";

const header = "Name,Location,Category,Profile,Since Date,Tags\n";
const cast = [
  'Odalys Ferreira,"Guimarães, Portugal",AWS Machine Learning Hero,https://heroes.example/odalys,Hero since 2021,europe',
  'Ulla Brandt,"Oslo, Norway",AWS Data Hero,https://heroes.example/ulla,Hero from 2019 - 2022,alumni-hero',
  "Ines Duarte,Atlantis,AWS Container Hero,https://heroes.example/ines,Hero since 2020,europe",
];
const file = `${header}${cast.join("\n")}\n`;
const memberNamed = async (name: string) =>
  (await db.select().from(members).where(eq(members.name, name)))[0] ?? { id: "", city: null };

describe("bringing in members", { timeout: 30_000 }, () => {
  it("makes members with their terms through the same commands, and a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const { id, counts, batch } = await imported({ viewer, kind: "members", file });
    expect(counts).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 0 });
    const ulla = await memberNamed("Ulla Brandt");
    expect(await db.select().from(terms).where(eq(terms.memberId, ulla.id))).toMatchObject([
      {
        programKey: "heroes",
        detail: "Data",
        startsOn: "2019-01-01",
        endsOn: "2022-12-31",
        state: "ended",
        ending: "completed",
      },
    ]);
    expect(batch.warnings.map(({ row, column }) => [row, column])).toContainEqual([4, "Location"]);
    expect(await memberNamed("Ines Duarte")).toMatchObject({ country: null, countryAsWritten: "Atlantis" });
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.batchId, id), eq(auditEntries.action, "term.grant")));
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({ channel: "import", actorId: viewer.memberId });
    const again = await imported({ viewer, kind: "members", file });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 3, refused: 0 });
    expect(await db.select().from(terms).where(eq(terms.memberId, ulla.id))).toHaveLength(1);
  });

  it("fills in what is empty and overwrites nothing", async () => {
    const viewer = await anAdministrator();
    const handle = { kind: "github", value: "nadia-k" } as const;
    const id = await aMember({ name: "Nadia Kovač", city: "Split", country: "HR", identities: [handle] });
    const rows = 'Name,GitHub,Location,Bio,LinkedIn\nN. Kovac,nadia-k,"Zagreb, Croatia",Cold starts.,nadia-kovac\n';
    const { counts } = await imported({ viewer, kind: "members", file: rows });
    expect(counts).toMatchObject({ created: 0, updated: 1 });
    const [nadia] = await db.select().from(members).where(eq(members.id, id));
    expect(nadia).toMatchObject({ name: "Nadia Kovač", city: "Split", bio: "Cold starts." });
    const handles = await db.select().from(identities).where(eq(identities.memberId, id));
    expect(handles.map(({ kind }) => kind).sort()).toEqual(["github", "linkedin"]);
  });

  it("knows nobody by name alone, and finds a row without identity again only in the very same file", async () => {
    const viewer = await anAdministrator();
    await aMember({ name: "Sora Lind" });
    const rows = "Name,Country\nSora Lind,Sweden\n";
    const first = await imported({ viewer, kind: "members", file: rows });
    expect(first.counts).toMatchObject({ created: 1 });
    expect(first.batch.warnings.map(({ reason }) => reason).join()).toContain("already a member with this name");
    expect((await imported({ viewer, kind: "members", file: rows })).counts).toMatchObject({
      created: 0,
      unchanged: 1,
    });
    expect((await imported({ viewer, kind: "members", file: `${rows}\n` })).counts).toMatchObject({ created: 1 });
  });

  it("lists links that several names share as doubts and matches on none of them", async () => {
    const viewer = await anAdministrator();
    const rows =
      "Name,Profile\nAda One,https://list.example/people\nBo Two,https://list.example/people\nCy Three,No URL\n";
    const { counts, batch } = await imported({ viewer, kind: "members", file: rows });
    expect(counts).toMatchObject({ created: 3 });
    expect(batch.warnings.filter(({ reason }) => reason.includes("identify a person")).length).toBeGreaterThan(2);
    const shared = await db.select().from(identities).where(eq(identities.valueFolded, "list.example/people"));
    expect(shared).toEqual([]);
  });

  it("refuses a row in words of the file, and takes the others", async () => {
    const viewer = await anAdministrator();
    await aMember({ name: "One Half", identities: [{ kind: "github", value: "half-one" }] });
    await aMember({ name: "Other Half", identities: [{ kind: "email", value: "half@two.example" }] });
    const rows =
      "Name,GitHub,Email,Program,Since\n,ghost,,heroes,2020-01-01\nWho,half-one,half@two.example,heroes,2020-01-01\nMarek,marek-1,,No Such Program,2020-01-01\nWanda,wanda-1,,AWS Heroes,2020-01-01\nZoe,zoe-1,,heroes,soon\n";
    const { rows: results, counts } = await imported({ viewer, kind: "members", file: rows });
    expect(counts).toMatchObject({ created: 1, refused: 4 });
    expect(results.map(({ row, outcome, column }) => [row, outcome, column])).toEqual([
      [2, "refused", "Name"],
      [3, "refused", "Email"],
      [4, "refused", "Program"],
      [5, "created", null],
      [6, "refused", "Since"],
    ]);
  });

  it("keeps out only the row that the database refuses, and takes the rest of its slice", async () => {
    const viewer = await anAdministrator();
    const gone = await aMember({ identities: [{ kind: "github", value: "held-back" }] });
    await inTransaction((tx) =>
      tx.update(members).set({ erasedAt: new Date() }).where(eq(members.id, gone)).returning(),
    );
    const rows = "Name,GitHub\nBefore,before-1\nHeld,held-back\nAfter,after-1\n";
    const { rows: results, counts, batch } = await imported({ viewer, kind: "members", file: rows });
    expect(results.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, "created"],
      [3, "refused"],
      [4, "created"],
    ]);
    expect(results[1]?.reason).toContain("has this already");
    expect(counts).toMatchObject({ created: 2, refused: 1 });
    expect(batch.state).toBe("done");
  });

  it("leaves out a term without a first day or an end that nobody knows, and grants none twice", async () => {
    const viewer = await anAdministrator();
    const id = await aMember({ identities: [{ kind: "github", value: "two-terms" }] });
    await aTerm(id, { programKey: "heroes", startsOn: "2019-05-01" });
    const rows =
      "Name,GitHub,Program,Since,Tags\nA,two-terms,heroes,2020-01-01,\nB,b-open,heroes,,\nC,c-gone,heroes,2020-01-01,alumni\nD,d-twice,heroes,2020-01-01,\nD,d-twice,heroes,2020-01-01,\n";
    const { counts, batch } = await imported({ viewer, kind: "members", file: rows });
    expect(counts).toEqual({ created: 3, updated: 0, unchanged: 2, refused: 0 });
    expect(batch.warnings.filter(({ reason }) => reason.includes("term")).map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it("takes a term without a group for the one of that program which was held on these days", async () => {
    const viewer = await anAdministrator();
    const id = await aMember({ identities: [{ kind: "github", value: "leads-one" }] });
    const { id: groupId } = await aGroup();
    for (const [startsOn, endsOn] of [
      ["2025-04-07", "2026-04-06"],
      ["2026-04-07", "2027-04-06"],
    ] as const)
      await aTerm(id, { programKey: "user-group-leaders", groupId, startsOn, endsOn });
    const file = "Name,GitHub,Program,Since\nLea,leads-one,User Group Leaders,2025-08-07\n";
    expect((await imported({ viewer, kind: "members", file })).counts).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await db.select().from(terms).where(eq(terms.memberId, id))).toHaveLength(2);
  });

  it("says in the preview which fields and terms a row adds to somebody who is here already", async () => {
    const viewer = await anAdministrator();
    await aMember({
      name: "Rui Salgado",
      city: "Faro",
      country: "PT",
      identities: [{ kind: "github", value: "rui-s" }],
    });
    const rows =
      'Name,GitHub,Location,Bio,LinkedIn,Languages,Program,Specialty,Since\nRui Salgado,rui-s,"Porto, Portugal",Queues.,rui-dev,Portuguese,heroes,Data,2024-02-01\n';
    const batch = await getImport(viewer, await anImport({ viewer, kind: "members", file: rows }));
    expect((await dryRunImport(viewer, batch)).rows).toMatchObject([
      {
        outcome: "updated",
        adds: [
          { field: "Languages", value: "Portuguese" },
          { field: "Bio", value: "Queues." },
          { field: "LinkedIn", value: "rui-dev" },
          { field: "Term", value: "AWS Heroes, Data, from 1 Feb 2024, no fixed end" },
        ],
      },
    ]);
  });

  it("plans a row for a manager as if nobody were there whom they neither see nor manage", async () => {
    const identities = (value: string) => [{ kind: "email" as const, value }];
    await aMember({
      name: "Siobhan Kerr",
      slug: "siobhan-k",
      visibility: "private",
      identities: identities("s@kerr.example"),
    });
    await aMember({ name: "Kenji Murata", identities: identities("k@murata.example") });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const rows =
      "Name,Email,Program,Since\nSiobhan Kerr,s@kerr.example,,\nSiobhan Kerr,s@kerr.example,heroes,2020-01-01\nKenji Murata,k@murata.example,heroes,2020-01-01\n";
    const planned = async (viewer: Viewer) => {
      const id = await anImport({ viewer, kind: "members", file: rows, mapping: {} });
      const plan = await dryRunImport(viewer, await getImport(viewer, id));
      return plan.rows.sort((one, other) => one.row - other.row).map(({ outcome, warnings }) => [outcome, warnings]);
    };
    expect(await planned(manager)).toEqual([
      ["refused", []],
      ["created", []],
      ["updated", []],
    ]);
    expect((await planned(await anAdministrator())).map(([outcome]) => outcome)).toEqual([
      "unchanged",
      "updated",
      "updated",
    ]);
  });

  it("lets a manager bring people into their own program and countries only", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["PT"] }] });
    const rows =
      "Name,GitHub,Country,Program,Since\nPia,pia-1,Portugal,heroes,2020-01-01\nNils,nils-1,Norway,heroes,2020-01-01\nAmi,ami-1,Portugal,ambassadors,2020-01-01\nNoa,noa-1,Portugal,,\n";
    const { rows: results } = await imported({ viewer: manager, kind: "members", file: rows });
    expect(results.map(({ outcome }) => outcome)).toEqual(["created", "refused", "refused", "refused"]);
    const member = await aViewer(await aMember());
    await expect(imported({ viewer: member, kind: "members", file: rows })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
