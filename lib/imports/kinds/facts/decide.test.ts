import { beforeAll, describe, expect, it } from "vitest";
import { csvResponse } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { factCsv, factCsvColumns } from "@/lib/facts/csv-export";
import { factsOf } from "@/lib/facts/list";
import { aCheckedFact, aFact } from "@/lib/testing/facts";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { answerImport } from "../../jobs/answer";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";

let made = 0;
/** A member with an address of their own. */
async function aPerson(name = "Ilse Quarz", facts: object = {}) {
  const email = `fact-${++made}@people.example`;
  const id = await aMember({ name, country: "DE", identities: [{ kind: "email", value: email }], ...facts });
  await aTerm(id, { programKey: "ambassadors" });
  return { id, email, name };
}

describe("an import of facts", () => {
  let viewer: Viewer & { memberId: string };
  beforeAll(async () => {
    viewer = await anAdministrator();
  });
  const importFile = (lines: string[], more: object = {}) =>
    imported({ viewer, kind: "facts", file: lines.join("\n"), ...more });
  const factsIn = async (id: string) => (await factsOf(viewer, id)) ?? [];

  it("takes what the list of facts exports back as it is", async () => {
    const [one, other] = [await aPerson("Kari Ødegård"), await aPerson("Kari, the other")];
    await aCheckedFact(viewer, one.id, { toOn: "2029-01-15", number: "S-7", link: "https://badges.example/7" });
    const days = { fromOn: "2024-02-01", certificationKey: null };
    const facts = [
      { kind: "employer", detail: "Südwind Cloud", isPartner: true },
      { kind: "employer", detail: "Nordlicht, Systems" },
      { kind: "student", detail: "TU Wien" },
      { kind: "student" },
      { kind: "conduct", detail: "2" },
      { kind: "age" },
    ];
    for (const fact of facts) await aFact(viewer, other.id, { ...days, ...fact });
    const before = [await factsIn(one.id), await factsIn(other.id)];
    const lines = await factCsv(viewer, [other.id, one.id, other.id]);
    expect(lines).toHaveLength(7);
    const file = await csvResponse("facts.csv", factCsvColumns, lines).text();
    const { rows, counts } = await importFile([file]);
    expect(rows.flatMap(({ reason }) => reason ?? [])).toEqual([]);
    expect(counts).toEqual({ created: 0, updated: 0, unchanged: 7, refused: 0 });
    expect([await factsIn(one.id), await factsIn(other.id)]).toEqual(before);
    const stranger = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    expect(await factCsv(stranger, [one.id, other.id])).toEqual([]);
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: ["DE"] }] });
    expect(await factCsv(manager, [one.id, other.id])).toHaveLength(7);
  });

  it("records one fact a row through the command of the form, checks those that are said to be, and changes nothing again", async () => {
    const { id, email } = await aPerson();
    const file = [
      "E-mail,Kind of fact,What,Number,Earned on,Expires on,Link,Checked",
      `${email},Certification,AWS Certified Security – Specialty,S-1,2025-03-02,2028-03-02,https://badges.example/1,yes`,
      `${email},Employer,Nordlicht Systems,,2024-01-01,,,no`,
      `${email},Partner,Südwind Cloud,,2023-01-01,2023-12-31,,`,
      `${email},Student,TU Wien,,2022-10-01,,,`,
      `${email},Code of conduct,Version 2,,2026-01-05,,,`,
      `${email},18 or older,yes,,2026-01-05,,,`,
    ];
    const first = await importFile(file);
    expect(first.rows.flatMap(({ reason }) => reason ?? [])).toEqual([]);
    expect(first.counts).toEqual({ created: 6, updated: 0, unchanged: 0, refused: 0 });
    expect(first.batch.made).toEqual({ fact: { made: 6, changed: 0 } });
    const facts = await factsIn(id);
    expect(
      facts.map(({ kind, certificationKey, detail, isPartner, fromOn, toOn, number, link, checkedAt }) => ({
        ...{
          kind,
          what: certificationKey ?? detail,
          isPartner,
          fromOn,
          toOn,
          number,
          link,
          isChecked: checkedAt !== null,
        },
      })),
    ).toEqual([
      {
        kind: "certification",
        what: "security-specialty",
        isPartner: false,
        fromOn: "2025-03-02",
        toOn: "2028-03-02",
        number: "S-1",
        link: "https://badges.example/1",
        isChecked: true,
      },
      {
        kind: "employer",
        what: "Nordlicht Systems",
        isPartner: false,
        fromOn: "2024-01-01",
        toOn: null,
        number: null,
        link: null,
        isChecked: false,
      },
      {
        kind: "employer",
        what: "Südwind Cloud",
        isPartner: true,
        fromOn: "2023-01-01",
        toOn: "2023-12-31",
        number: null,
        link: null,
        isChecked: false,
      },
      {
        kind: "student",
        what: "TU Wien",
        isPartner: false,
        fromOn: "2022-10-01",
        toOn: null,
        number: null,
        link: null,
        isChecked: false,
      },
      {
        kind: "age",
        what: null,
        isPartner: false,
        fromOn: "2026-01-05",
        toOn: null,
        number: null,
        link: null,
        isChecked: false,
      },
      {
        kind: "conduct",
        what: "2",
        isPartner: false,
        fromOn: "2026-01-05",
        toOn: null,
        number: null,
        link: null,
        isChecked: false,
      },
    ]);
    const again = await importFile(file);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 6, refused: 0 });
    expect(await factsIn(id)).toEqual(facts);
  });

  it("reads a row for each member with a column for each kind, and leaves out what has no day", async () => {
    const { id, email } = await aPerson();
    const lines = [
      "Name,E-mail,Employer,Partner,Certification,Earned,Expires on,Student,Code of conduct,18 or older,Conduct accepted on",
      `Ilse Quarz,${email},Nordlicht Systems,yes,"SAP-C02; SCS",2025-03-02,2028-03-02,no,3,,2026-02-01`,
    ];
    const { rows, counts } = await importFile(lines);
    expect(counts).toMatchObject({ created: 1, refused: 0 });
    expect(rows[0]?.warnings.map(({ column, reason }) => [column, reason])).toEqual([
      ["Earned", "The row does not say since when the person works there. It is left out."],
    ]);
    const kinds = async () =>
      (await factsIn(id)).map(({ kind, certificationKey, detail }) => certificationKey ?? detail ?? kind);
    expect((await kinds()).sort()).toEqual(["3", "security-specialty", "solutions-architect-professional"]);
    const mapping = { defaults: { starts: "2025-01-01" } };
    expect((await importFile(lines, { mapping })).counts).toMatchObject({ created: 1 });
    expect((await kinds()).sort()).toEqual([
      "3",
      "Nordlicht Systems",
      "security-specialty",
      "solutions-architect-professional",
    ]);
    expect((await importFile(lines, { mapping })).counts).toMatchObject({ unchanged: 1 });
  });

  it("changes only what a later file says otherwise, previews it, and puts it back with its check when it is undone", async () => {
    const { id, email } = await aPerson();
    await aCheckedFact(viewer, id, { number: "S-1", toOn: "2029-01-15" });
    const [before] = await factsIn(id);
    const lines = [
      "E-mail,Certification,Number,Earned,Expires,Link",
      `${email},Security Specialty,,,2030-01-15,https://badges.example/2`,
    ];
    const job = await anImport({ viewer, kind: "facts", file: lines.join("\n") });
    const {
      rows: [row],
    } = await dryRunImport(viewer, await getImport(viewer, job));
    expect(row?.outcome).toBe("updated");
    expect(row?.adds.map(({ field, value }) => `${field} ${value}`)).toEqual([
      "Until from 15 Jan 2029 to 15 Jan 2030",
      "Link https://badges.example/2",
      "Checked from yes to no",
    ]);
    const { id: batch, counts } = await importFile(lines);
    expect(counts).toMatchObject({ updated: 1 });
    expect((await factsIn(id))[0]).toMatchObject({
      fromOn: "2026-01-15",
      toOn: "2030-01-15",
      number: "S-1",
      checkedAt: null,
    });
    await undoImport(viewer, { id: batch });
    const [after] = await factsIn(id);
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it("is undone as a whole, unless somebody changed one of its facts since", async () => {
    const { id, email } = await aPerson();
    const lines = ["E-mail,Certification,Earned", `${email},SAP,2025-01-02`, `${email},SCS,2025-01-03`];
    const one = await importFile(lines);
    await undoImport(viewer, { id: one.id });
    expect(await factsIn(id)).toEqual([]);
    const other = await importFile(lines);
    expect(other.counts).toMatchObject({ created: 2 });
    await importFile(["E-mail,Certification,Earned,Checked", `${email},SAP,2025-01-02,yes`]);
    await expect(undoImport(viewer, { id: other.id })).rejects.toThrow("changed or checked later");
    expect(await factsIn(id)).toHaveLength(2);
  });

  it("asks who a name alone means and which certification a strange word is, and takes the rows once that is answered", async () => {
    const one = await aPerson("Doro Zwilling");
    await aPerson("Doro Zwilling");
    const lines = [
      "Name,Certification,Earned",
      "Doro Zwilling,Cloud Wizardry,2025-01-02",
      "Nobody Known,SAP,2025-01-02",
    ];
    const id = await anImport({ viewer, kind: "facts", file: lines.join("\n") });
    const plan = await dryRunImport(viewer, await getImport(viewer, id));
    expect(plan.counts).toMatchObject({ refused: 2 });
    expect(plan.survey.questions.map(({ column, word }) => [column, word])).toEqual([
      ["Certification", "Cloud Wizardry"],
    ]);
    expect(plan.survey.questions[0]?.choices).toContain("security-specialty");
    const types: Record<string, string> = { "Cloud Wizardry": "security-specialty" };
    await answerImport(viewer, { id, mapping: { types }, memberId: null });
    const next = await dryRunImport(viewer, await getImport(viewer, id));
    const [asked] = next.survey.questions;
    expect([asked?.word, asked?.choices.length, next.waiting]).toEqual(["Doro Zwilling", 2, 1]);
    const { slug } = await memberOf(one.id);
    const { rows, counts } = await importFile(lines, { mapping: { types: { ...types, "Doro Zwilling": slug } } });
    expect(counts).toMatchObject({ created: 1, refused: 1 });
    expect(rows.find(({ outcome }) => outcome === "refused")).toMatchObject({
      column: "Name",
      reason: 'There is no member "Nobody Known" here. Import members first.',
    });
    expect(await factsIn(one.id)).toHaveLength(1);
  });

  const memberOf = async (id: string) => {
    const { findMember } = await import("@/lib/members/get");
    const member = await findMember(viewer, id);
    if (!member) throw new Error("There is no such member.");
    return member;
  };

  it("says by row and column what cannot be recorded", async () => {
    const { email } = await aPerson();
    const { rows } = await importFile([
      "E-mail,Kind,What,Earned,Until",
      `${email},Certification,SAP,2090-01-01,`,
      `${email},Certification,SAP,2025-05-05,2024-05-05`,
      `${email},Certification,SAP,soon,`,
      `${email},Certification,,2025-05-05,`,
      `${email},Hobby,Chess,2025-05-05,`,
      `${email},Code of conduct,yes,2025-05-05,`,
      `unknown@people.example,Certification,SAP,2025-05-05,`,
      `,Certification,SAP,2025-05-05,`,
    ]);
    expect(rows.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, "Earned", "This day has not come yet."],
      [3, "Until", "This is before the first day."],
      [4, "Earned", '"soon" is not a day.'],
      [5, "What", "There is no certification."],
      [6, "Kind", '"Hobby" is no kind of fact.'],
      [7, "What", "Write which version was accepted."],
      [8, "E-mail", 'There is no member "unknown@people.example" here. Import members first.'],
      [9, "E-mail", "There is no name, e-mail or handle."],
    ]);
  });

  it("takes from a manager only what is of their program and country, and nobody checks their own facts", async () => {
    const [german, french] = [await aPerson(), await aPerson("Anne Quartz", { country: "FR" })];
    const self = await aPerson("Rut Leiter");
    const manager = await aViewer(self.id, { manages: [{ programKey: "ambassadors", countries: ["DE"] }] });
    const lines = [
      "E-mail,Certification,Earned,Checked",
      ...[german, french, self].map(({ email }) => `${email},SAP,2025-01-02,yes`),
    ];
    const { rows, counts } = await importFile(lines, { viewer: manager });
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 1 });
    // An address that they may not see is as if nobody had it.
    expect(rows.find(({ outcome }) => outcome === "refused")).toMatchObject({
      row: 3,
      reason: expect.stringContaining("There is no member"),
    });
    expect((await factsIn(german.id))[0]?.checkedAt).not.toBeNull();
    expect((await factsIn(self.id))[0]?.checkedAt).toBeNull();
    await expect(importFile(lines, { viewer: await aViewer(german.id) })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("takes two thousand rows, and all of them again without a change", { timeout: 120_000 }, async () => {
    const people = [];
    for (let at = 0; at < 200; at++) people.push(await aPerson(`Person ${at}`));
    const certifications = ["SAP", "SCS", "DOP", "ANS", "MLS"];
    const rowsOf = ({ email }: { email: string }) =>
      [2023, 2024].flatMap((year) => certifications.map((word) => `${email},${word},${year}-05-01,${year + 3}-05-01`));
    const lines = ["E-mail,Certification,Earned,Expires", ...people.flatMap(rowsOf)];
    const first = await importFile(lines);
    expect(first.counts).toEqual({ created: 2000, updated: 0, unchanged: 0, refused: 0 });
    expect((await importFile(lines)).counts).toEqual({ created: 0, updated: 0, unchanged: 2000, refused: 0 });
    await undoImport(viewer, { id: first.id });
    expect(await factsIn(people[199]?.id ?? "")).toEqual([]);
  });
});
