import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { auditEntries, groupLeads, groupLinks, groupMerges, groups } from "@/db/schema";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { undoGroupMerge } from "@/lib/groups/merge/undo";
import { fixture } from "@/lib/testing/fixtures/index";
import { aGroup, aLead } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";
import { listUndoObstacles } from "../../jobs/undo-obstacles";

const header = "Name,Location,URL,Category,Latitude,Longitude,Platform,Members,GroupImage\n";
const rows = [
  'UG Braga,"Braga, Portugal",https://meet.example/ug-braga/,General User Groups,41.5,-8.4,meetup,1.204,https://img.example/a.jpeg',
  "UG Nowhere,No location,https://meet.example/nowhere,General User Groups,,,other,,https://img.example/b.jpeg",
  'UG Twin,"Salta, Argentina",https://meet.example/UG-Salta,General User Groups,-24.8,-65.4,meetup,553,',
  'UG Twin,"Jujuy, Argentina",https://meet.example/ug-jujuy,General User Groups,-24.1,-65.3,meetup,87,',
  'UG Salta,"Argentina, Salta",https://meet.example/ug-salta,General User Groups,-24.8,-65.4,meetup,553,',
  "UG Atlantis,Atlantis,,Analytics,95.0,12.0,other,few,",
];
const file = `${header}${rows.join("\n")}\n`;
const named = async (name: string) => (await db.select().from(groups).where(eq(groups.name, name)))[0];

describe("bringing in groups", { timeout: 30_000 }, () => {
  beforeEach(async () => {
    await inTransaction((tx) => tx.delete(groupMerges).returning({ id: groupMerges.id }));
    await inTransaction((tx) => tx.delete(groups).returning({ id: groups.id }));
  });

  it("makes groups with place, links and members, and a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const { id, counts } = await imported({ viewer, kind: "groups", file });
    expect(counts).toEqual({ created: 6, updated: 0, unchanged: 0, refused: 0 });
    const braga = await named("UG Braga");
    expect(braga).toMatchObject({ kind: "user group", city: "Braga", country: "PT", statedMembers: 1204 });
    expect(braga).toMatchObject({ latitude: 41_500_000, longitude: -8_400_000, slug: "ug-braga" });
    expect(
      await db
        .select()
        .from(groupLinks)
        .where(eq(groupLinks.groupId, braga?.id ?? "")),
    ).toMatchObject([{ urlFolded: "meet.example/ug-braga" }]);
    expect(await named("UG Nowhere")).toMatchObject({ country: null, statedMembers: null, latitude: null });
    expect(await named("UG Atlantis")).toMatchObject({ countryAsWritten: "Atlantis", statedMembers: null });
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.batchId, id));
    expect(entries.filter(({ action, channel }) => action === "group.create" && channel === "import")).toHaveLength(6);
    const again = await imported({ viewer, kind: "groups", file });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 6, refused: 0 });
  });

  it("reports rows of one link and of one name, and takes none for another", async () => {
    const viewer = await anAdministrator();
    const { batch, rows: results } = await imported({ viewer, kind: "groups", file });
    const reasons = batch.warnings.map(({ row, reason }) => `${row}: ${reason}`).join("\n");
    expect(reasons).toContain("4: The link meet.example/ug-salta is in rows 4, 6");
    expect(reasons).toContain('4: "UG Twin" is the name in rows 4, 5, with different places');
    expect(reasons).toContain('7: "95.0 12.0" is not a place on earth');
    expect(reasons).toContain('7: "few" is not a number of members');
    expect(reasons).toContain('"Analytics"');
    expect(results.filter(({ warnings }) => warnings.some(({ reason }) => reason.includes("same group")))).toHaveLength(
      2,
    );
  });

  it("plans what a run then does, row by row", async () => {
    const viewer = await anAdministrator();
    const id = await anImport({ viewer, kind: "groups", file });
    const plan = await dryRunImport(viewer, await getImport(viewer, id));
    expect(plan.counts).toEqual({ created: 6, updated: 0, unchanged: 0, refused: 0 });
    expect(plan.survey.columns.get("links")).toEqual([2]);
    expect(plan.survey.columns.has("kind")).toBe(true);
  });

  it("knows a group by its link, and changes only what the row knows better", async () => {
    const viewer = await anAdministrator();
    const link = "https://www.meet.example/ug-braga?utm_source=x";
    const { id } = await aGroup({
      name: "Braga Cloud",
      city: "Braga",
      country: "PT",
      description: "Kept.",
      links: [link],
      statedMembers: 900,
      statedMembersOn: "2026-01-31",
    });
    const first = await imported({ viewer, kind: "groups", file: `${header}${rows[0]}\n` });
    expect(first.counts).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 });
    const [braga] = await db.select().from(groups).where(eq(groups.id, id));
    expect(braga).toMatchObject({ name: "UG Braga", aliases: ["Braga Cloud"], description: "Kept.", version: 2 });
    expect(braga).toMatchObject({ statedMembers: 1204, statedMembersOn: null, timeZone: "America/Santiago" });
    expect(await db.select().from(groupLinks).where(eq(groupLinks.groupId, id))).toMatchObject([{ url: link }]);
    await undoImport(viewer, { id: first.id });
    const [back] = await db.select().from(groups).where(eq(groups.id, id));
    expect(back).toMatchObject({ name: "Braga Cloud", aliases: [], statedMembers: 900, statedMembersOn: "2026-01-31" });
  });

  it("lets an older count not replace a newer one, and takes the day and the kind from what was chosen", async () => {
    const viewer = await anAdministrator();
    const list = "Group,Website,Member count,As of\nClub Uno,https://uno.example,300,2025-01-01\n";
    const mapping = { defaults: { kind: "student club", day: "2026-02-01" } };
    await imported({ viewer, kind: "groups", file: list.replace("2025-01-01", ""), mapping });
    expect(await named("Club Uno")).toMatchObject({ kind: "student club", statedMembersOn: "2026-02-01" });
    const { counts, batch } = await imported({ viewer, kind: "groups", file: list.replace("300", "290") });
    expect(counts).toMatchObject({ unchanged: 1 });
    expect(batch.warnings.map(({ reason }) => reason).join()).toContain("The newer one");
  });

  it("takes nobody for another by name, and says that there is one of that name", async () => {
    const viewer = await anAdministrator();
    await aGroup({ name: "UG Braga", city: "Braga", country: "PT", links: ["https://other.example"] });
    const { counts, batch } = await imported({ viewer, kind: "groups", file: `${header}${rows[0]}\n` });
    expect(counts).toMatchObject({ created: 1 });
    expect(batch.warnings.map(({ reason }) => reason).join()).toContain(
      "There is a group of this name already (Braga)",
    );
  });

  it("refuses a row without a name, and one whose link two groups have", async () => {
    const viewer = await anAdministrator();
    await aGroup({ name: "One", links: ["https://both.example"] });
    await aGroup({ name: "Two", links: ["https://both.example/"] });
    const list = "Name,Link\n,https://none.example\nThree,https://both.example\n";
    const { rows: results } = await imported({ viewer, kind: "groups", file: list });
    expect(results.map(({ outcome, column }) => [outcome, column])).toEqual([
      ["refused", "Name"],
      ["refused", "Link"],
    ]);
  });

  it("lets a manager bring in groups of their program and countries only, and a member none", async () => {
    const manages = [{ programKey: "user-group-leaders", countries: ["PT"] }];
    const viewer = await aViewer(await aMember(), { manages });
    await aGroup({ name: "Lima Cloud", country: "PE", links: ["https://lima.example"] });
    const list =
      "Name,Country,Kind,Link\nUG Faro,Portugal,,\nUG Oslo,Norway,,\nClub Faro,Portugal,student club,\nLima,Peru,,https://lima.example\n";
    const { rows: results } = await imported({ viewer, kind: "groups", file: list });
    expect(results.map(({ outcome }) => outcome)).toEqual(["created", "refused", "refused", "refused"]);
    const member = await aViewer(await aMember());
    await expect(imported({ viewer: member, kind: "groups", file: list })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("leaves alone a group that was merged with another later, and can no longer be taken back", async () => {
    const viewer = await anAdministrator();
    const { id } = await imported({ viewer, kind: "groups", file });
    const [kept, merged] = [await named("UG Salta"), await named("UG Braga")];
    await mergeGroups(viewer, { keptId: kept?.id, mergedId: merged?.id });
    const again = await imported({ viewer, kind: "groups", file });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 6, refused: 0 });
    expect(again.rows[0]?.warnings[0]?.reason).toContain("merged into UG Salta");
    expect((await listUndoObstacles(viewer, id)).map(({ what }) => what)).toEqual(["UG Braga", "UG Salta"]);
  });

  it("can be taken back though a group that it revised was merged before, and not once one is merged after", async () => {
    const viewer = await anAdministrator();
    const link = "https://meet.example/ug-braga";
    const { id: keptId } = await aGroup({ name: "UG Braga", city: "Braga", country: "PT", links: [link] });
    const [early, late] = [await aGroup({ name: "Early" }), await aGroup({ name: "Late" })];
    await mergeGroups(viewer, { keptId, mergedId: early.id });
    const first = await imported({ viewer, kind: "groups", file: `${header}${rows[0]}\n` });
    expect(first.counts).toMatchObject({ updated: 1 });
    expect(await listUndoObstacles(viewer, first.id)).toEqual([]);
    await undoImport(viewer, { id: first.id });
    const second = await imported({ viewer, kind: "groups", file: `${header}${rows[0]}\n` });
    await mergeGroups(viewer, { keptId, mergedId: late.id });
    expect(await listUndoObstacles(viewer, second.id)).toMatchObject([
      { what: "UG Braga", reason: "The group was changed later." },
    ]);
    const made = await imported({ viewer, kind: "groups", file: `${header}${rows[2]}\n` });
    const twin = await named("UG Twin");
    await mergeGroups(viewer, { keptId, mergedId: twin?.id });
    const [merge] = await db
      .select()
      .from(groupMerges)
      .where(eq(groupMerges.mergedId, twin?.id ?? ""));
    const reason = expect.stringContaining("merged with another later");
    expect(await listUndoObstacles(viewer, made.id)).toMatchObject([{ what: "UG Twin", reason }]);
    await undoGroupMerge(viewer, { id: merge?.id });
    expect(await listUndoObstacles(viewer, made.id)).toMatchObject([{ what: "UG Twin", reason }]);
  });

  it("is taken back as long as nobody leads what it made", async () => {
    const viewer = await anAdministrator();
    const { id } = await imported({ viewer, kind: "groups", file });
    const braga = await named("UG Braga");
    const lead = await aLead(braga?.id ?? "", await aMember());
    expect(await listUndoObstacles(viewer, id)).toMatchObject([{ row: 2, what: "UG Braga" }]);
    await expect(undoImport(viewer, { id })).rejects.toThrow("Row 2, UG Braga");
    await inTransaction((tx) => tx.delete(groupLeads).where(eq(groupLeads.id, lead)).returning({ id: groupLeads.id }));
    await undoImport(viewer, { id });
    expect(await db.select().from(groups)).toEqual([]);
    expect((await imported({ viewer, kind: "groups", file })).counts).toMatchObject({ created: 6 });
  });
});

describe("on a list of groups as a map keeps it", { timeout: 60_000 }, () => {
  it("brings in 24 groups of 34,725 members, 5 unknown, 2 names and 3 links twice; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const file = fixture("groups.csv");
    const { counts, rows: results, batch } = await imported({ viewer, kind: "groups", file });
    expect(counts).toEqual({ created: 24, updated: 0, unchanged: 0, refused: 0 });
    const ids = results.flatMap(({ wrote }) => wrote.map(({ id }) => id));
    const made = inArray(groups.id, ids);
    const [sum] = await db
      .select({ members: sql<number>`sum(${groups.statedMembers})`.mapWith(Number) })
      .from(groups)
      .where(made);
    expect(sum?.members).toBe(34_725);
    const all = await db.select().from(groups).where(made);
    expect(all.filter(({ statedMembers }) => statedMembers === null)).toHaveLength(5);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["user group"]));
    const told = batch.warnings.map(({ reason }) => reason);
    expect(
      told.filter((reason) => reason.includes("Is this one group, or more?") && reason.startsWith("The link")),
    ).toHaveLength(3);
    expect(told.filter((reason) => reason.includes("is the name in rows"))).toHaveLength(2);
    const second = await imported({ viewer, kind: "groups", file });
    expect(second.counts).toEqual({ created: 0, updated: 0, unchanged: 24, refused: 0 });
    await undoImport(viewer, { id: batch.id });
  });
});
