import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { auditEntries, identities, programs, terms } from "@/db/schema";
import { endTerm } from "@/lib/terms/end";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";

let made = 0;
async function anAmbassador(level: string | null, term: object = {}) {
  const github = `level-${++made}`;
  const id = await aMember({ name: "Ines Stufe", country: "DE", identities: [{ kind: "github", value: github }] });
  const termId = await aTerm(id, {
    programKey: "ambassadors",
    startsOn: "2026-01-01",
    endsOn: "2099-12-31",
    level,
    ...term,
  });
  return { github, id, termId };
}
const levelOf = async (termId: string) =>
  (await db.select({ level: terms.level, version: terms.version }).from(terms).where(eq(terms.id, termId)))[0];

describe("the level of a term in a file of members", () => {
  it("is read under its usual names, for a new term", async () => {
    const viewer = await anAdministrator();
    for (const header of ["Level", "Tier", "Stage", "Stufe"]) {
      const github = `new-level-${++made}`;
      const file = `Name,GitHub,Program,Since,${header}\nNeu Stufe,${github},ambassadors,2026-01-01,Charter\n`;
      const { batch } = await imported({ viewer, kind: "members", file });
      expect(batch.made).toMatchObject({ term: { made: 1, changed: 0 } });
    }
    const all = await db.select({ level: terms.level }).from(terms).where(eq(terms.level, "Charter"));
    expect(all).toHaveLength(4);
  });

  it("follows a later file that says another one, by the command of the form, previewed and put back", async () => {
    const viewer = await anAdministrator();
    const { github, id, termId } = await anAmbassador("Charter");
    const file = `Name,GitHub,Program,Since,Until,Level\nInes Stufe,${github},ambassadors,2026-01-01,2099-12-31,Established\n`;
    const job = await anImport({ viewer, kind: "members", file });
    const { rows } = await dryRunImport(viewer, await getImport(viewer, job));
    expect(rows).toMatchObject([
      {
        outcome: "updated",
        warnings: [],
        adds: [{ field: "Level, AWS Ambassadors", value: "from Charter to Established" }],
      },
    ]);
    const { id: batch, counts } = await imported({ viewer, kind: "members", file });
    expect(counts).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 });
    expect(await levelOf(termId)).toEqual({ level: "Established", version: 2 });
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.batchId, batch)).limit(1);
    expect(entry).toMatchObject({ action: "term.revise", objectId: termId, concernsId: id });
    const again = await imported({ viewer, kind: "members", file: file.replace("Established", "ESTABLISHED") });
    expect(again.counts).toMatchObject({ updated: 0, unchanged: 1 });
    await undoImport(viewer, { id: batch });
    expect(await levelOf(termId)).toEqual({ level: "Charter", version: 3 });
  });

  it("is spelled as the program names it, and told where it names no such level", async () => {
    const viewer = await anAdministrator();
    await inTransaction((tx) =>
      tx
        .update(programs)
        .set({ levels: ["Bronze", "Silver"] })
        .where(eq(programs.key, "cloud-captains"))
        .returning(),
    );
    const github = `named-${++made}`;
    const row = (level: string) =>
      `Name,GitHub,Program,Since,Stage\nKlara Stufe,${github},cloud-captains,2026-01-01,${level}\n`;
    expect((await imported({ viewer, kind: "members", file: row("SILVER") })).batch.warnings).toEqual([]);
    const held = () => db.select({ level: terms.level }).from(terms).where(eq(terms.programKey, "cloud-captains"));
    expect(await held()).toContainEqual({ level: "Silver" });
    const { rows } = await imported({ viewer, kind: "members", file: row("Opal") });
    expect(rows[0]?.warnings.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('has no level "Opal". Its levels are Bronze, Silver. It is saved as it is written.'),
    ]);
  });

  it("needs no days and no program where one term alone is held today, and an empty cell takes none away", async () => {
    const viewer = await anAdministrator();
    const { github, termId } = await anAmbassador("Silver");
    await imported({ viewer, kind: "members", file: `Name,GitHub,Tier\nInes Stufe,${github},Gold\n` });
    expect(await levelOf(termId)).toMatchObject({ level: "Gold" });
    const { counts } = await imported({
      viewer,
      kind: "members",
      file: `Name,GitHub,Program,Tier\nInes Stufe,${github},ambassadors,\n`,
    });
    expect(counts).toMatchObject({ unchanged: 1 });
    expect(await levelOf(termId)).toMatchObject({ level: "Gold" });
    const two = await anAmbassador("Silver");
    await aTerm(two.id, { programKey: "heroes", startsOn: "2026-01-01" });
    const { rows } = await imported({
      viewer,
      kind: "members",
      file: `Name,GitHub,Tier\nInes Stufe,${two.github},Gold\n`,
    });
    expect(rows[0]?.warnings.map(({ reason }) => reason)).toEqual([
      "The row has a level but no program, so it is left out.",
    ]);
    expect(await levelOf(two.termId)).toMatchObject({ level: "Silver" });
  });

  it("is not undone once the term was changed again, nor changed by who does not manage it", async () => {
    const viewer = await anAdministrator();
    const { github, termId } = await anAmbassador("Silver");
    const file = `Name,GitHub,Program,Tier\nInes Stufe,${github},ambassadors,Gold\n`;
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: ["FR"] }] });
    expect((await imported({ viewer: elsewhere, kind: "members", file })).counts).toMatchObject({ refused: 1 });
    const { id: batch } = await imported({ viewer, kind: "members", file });
    await endTerm(viewer, { id: termId, version: 2, endsOn: "2026-06-30", ending: "withdrawn", reason: null });
    await expect(undoImport(viewer, { id: batch })).rejects.toThrow("The term was changed later.");
  });

  it("may change within one file: the last row counts", async () => {
    const viewer = await anAdministrator();
    const github = `twice-${++made}`;
    const row = (level: string) => `Zwei Stufen,${github},ambassadors,2026-01-01,${level}`;
    const file = ["Name,GitHub,Program,Since,Stage", row("Bronze"), row("Gold")].join("\n");
    const { counts, id } = await imported({ viewer, kind: "members", file });
    expect(counts).toEqual({ created: 1, updated: 1, unchanged: 0, refused: 0 });
    const [member] = await db
      .select({ memberId: identities.memberId })
      .from(identities)
      .where(eq(identities.valueFolded, github));
    const held = () =>
      db
        .select({ level: terms.level })
        .from(terms)
        .where(eq(terms.memberId, member?.memberId ?? ""));
    expect(await held()).toEqual([{ level: "Gold" }]);
    await undoImport(viewer, { id });
    expect(await held()).toEqual([]);
  });
});
