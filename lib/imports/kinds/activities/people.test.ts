import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, credits, importRows } from "@/db/schema";
import { importActivity } from "@/lib/activities/import";
import { systemViewer } from "@/lib/core/viewer";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember } from "@/lib/testing/people";
import { normalizeWords } from "../../files/text";
import { listImportRows } from "../../jobs/list-rows";
import { runImport } from "../../jobs/run";
import { startImport } from "../../jobs/start";
import { derivedSourceKey } from "../../source-key";

const viewer = systemViewer("command line");

async function peopleOf(title: string): Promise<string[][]> {
  const found = await db.select().from(activities).where(eq(activities.title, title));
  const lists: string[][] = [];
  for (const { id } of found) {
    const rows = await db.select().from(credits).where(eq(credits.activityId, id));
    lists.push(rows.map(({ guestName, memberId, part }) => `${guestName ?? memberId} ${part}`).sort());
  }
  return lists;
}

describe("the people of an activity", { timeout: 30_000 }, () => {
  it("come from columns of further people, whatever they are called and whatever part they played", async () => {
    const file =
      "Title,Date,Speaker,Co-Speaker,co_speaker_2,Speaker 3,2nd author,Host 2,Number of speakers\n" +
      "Six on stage,2026-03-05,Ada Rao,Bo Li,Cy Wu,Di Sol,Eva Roth,Flo Haas,6\n";
    await imported({ viewer, kind: "activities", file });
    expect(await peopleOf("Six on stage")).toEqual([
      ["Ada Rao speaker", "Bo Li speaker", "Cy Wu speaker", "Di Sol speaker", "Eva Roth author", "Flo Haas host"],
    ]);
  });

  it("are all credited on one activity where a file has a row for each of them, and a second run adds nothing", async () => {
    const file =
      "Title,Date,Speaker,Venue\nFive rows,2026-03-05,Ada Rao,Hall A\nAnother,2026-03-05,Ada Rao,Hall B\n" +
      "Five rows,2026-03-05,Bo Li,Hall A\nFive rows,2026-03-05,Cy Wu,Hall A\nFive rows,2026-03-05,Di Sol,Hall A\nFive rows,2026-03-05,Eva Roth,Hall A\n";
    const first = await imported({ viewer, kind: "activities", file });
    expect(first.counts).toEqual({ created: 2, updated: 0, unchanged: 4, refused: 0 });
    expect(first.batch.warnings.filter(({ reason }) => reason.startsWith("Row 2 is about the same"))).toHaveLength(4);
    expect(await peopleOf("Five rows")).toEqual([
      ["Ada Rao speaker", "Bo Li speaker", "Cy Wu speaker", "Di Sol speaker", "Eva Roth speaker"],
    ]);
    const again = await imported({ viewer, kind: "activities", file });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 6, refused: 0 });
  });

  it("are members where each row has the address of one", async () => {
    const ada = await aMember({ name: "Ada Rao", identities: [{ kind: "email", value: "ada.rao@people.example" }] });
    const bo = await aMember({ name: "Bo Li", identities: [{ kind: "email", value: "bo.li@people.example" }] });
    const file =
      "Title,Date,Speaker,Speaker email\nTwo rows,2026-03-06,Ada Rao,ada.rao@people.example\nTwo rows,2026-03-06,Bo Li,bo.li@people.example\n";
    await imported({ viewer, kind: "activities", file });
    expect(await peopleOf("Two rows")).toEqual([[`${ada} speaker`, `${bo} speaker`].sort()]);
  });

  it("are not said to be credited on an activity that is here already, or that was refused", async () => {
    const ada = await aMember({ name: "Ada Rao", identities: [{ kind: "email", value: "ada@here.example" }] });
    const header = "Title,Date,Speaker,Speaker email\n";
    const first = "Here before,2026-03-07,Ada Rao,ada@here.example\n";
    await imported({ viewer, kind: "activities", file: header + first });
    const more = `${header}${first}Here before,2026-03-07,Bo Li,\n`;
    const { rows, batch } = await imported({ viewer, kind: "activities", file: more });
    expect(rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
    expect(batch.warnings.map(({ reason }) => reason)).toContain(
      "Row 2 is here already and does not change. If these people are missing there, add them.",
    );
    expect(await peopleOf("Here before")).toEqual([[`${ada} speaker`]]);
  });

  it("are not said to be credited where an earlier run of the import found the activity here", async () => {
    const [one, other] = ["created", "unchanged"] as const;
    for (const outcome of [one, other]) {
      const title = `Stopped ${outcome}`;
      const file = `Title,Date,Speaker\n${title},2026-03-07,Ada Rao\n${title},2026-03-07,Bo Li\n`;
      const id = await anImport({ viewer, kind: "activities", file });
      const started = await startImport(viewer, { id });
      const taken = { batchId: id, row: 2, what: title, outcome, warnings: [], wrote: [] };
      await inTransaction((tx) => tx.insert(importRows).values(taken));
      await runImport(viewer, started);
      const { rows } = await listImportRows(viewer, { id, outcome: null, after: 2 });
      expect(rows.map(({ warnings }) => warnings[0]?.reason)).toEqual([
        outcome === one
          ? "Row 2 is about the same activity. The people of this row are credited there."
          : "Row 2 is here already and does not change. If these people are missing there, add them.",
      ]);
    }
  });

  it("are the members who are known where the handle of another row is not", async () => {
    const ada = await aMember({ identities: [{ kind: "email", value: "ada@known.example" }] });
    const rows = ["nobody@known.example", "ada@known.example"].map((email) => `One known,2026-03-08,Hall,${email}`);
    const mapping = { columns: { member: "Email" } };
    const file = `Title,Date,Venue,Email\n${rows.join("\n")}\n`;
    const { counts, batch } = await imported({ viewer, kind: "activities", file, mapping });
    expect(counts).toMatchObject({ created: 1, refused: 0 });
    expect(batch.warnings.map(({ reason }) => reason)).toContain(
      '"nobody@known.example" is not an e-mail, handle or address of a member here.',
    );
    expect((await peopleOf("One known"))[0]?.[0]).toContain(ada);
  });

  it("do not make the activity twice where a later file names more of them, or in another order", async () => {
    const email = (name: string) => `${name}@order.example`;
    for (const name of ["ada", "bo"]) await aMember({ name, identities: [{ kind: "email", value: email(name) }] });
    const run = async (title: string, rows: string[]) => {
      const file = `Title,Date,Speaker,Speaker email\n${rows.map((row) => `${title},2026-03-10,${row}`).join("\n")}\n`;
      return (await imported({ viewer, kind: "activities", file })).counts.created;
    };
    const guests = ["Ada Rao,", "Bo Li,", "Cy Wu,"];
    expect(await run("More guests", guests.slice(0, 1))).toBe(1);
    expect(await run("More guests", guests.slice(0, 2))).toBe(0);
    expect(await run("New guests", guests.slice(0, 2))).toBe(1);
    expect(await run("New guests", guests)).toBe(0);
    expect(await run("New guests", guests.toReversed())).toBe(0);
    const members = [`Ada Rao,${email("ada")}`, `Bo Li,${email("bo")}`];
    expect(await run("Members", members)).toBe(1);
    expect(await run("Members", members.toReversed())).toBe(0);
    expect(await run("Members", ["Cy Wu,", ...members])).toBe(0);
  });

  it("do not make the activity once more where an older key of it was made of all of their names", async () => {
    const guests = ["Ada Rao", "Bo Li", "Cy Wu"];
    const facts = ["Older key", "2026-03-11", "talk", ...guests].map(normalizeWords);
    await importActivity(viewer, {
      ...{ type: "talk", title: "Older key", startsOn: "2026-03-11" },
      credits: guests.map((guestName) => ({ guestName, part: "speaker" })),
      sourceKey: `import/${derivedSourceKey(...facts)}`,
    });
    const rows = guests.map((name) => `Older key,2026-03-11,${name},Hall`);
    const file = `Title,Date,Speaker,Venue\n${rows.join("\n")}\n`;
    expect((await imported({ viewer, kind: "activities", file })).counts).toMatchObject({ created: 0, unchanged: 3 });
    const others = file.replace("Cy Wu", "Di Sol");
    expect((await imported({ viewer, kind: "activities", file: others })).counts).toMatchObject({ created: 1 });
  });

  it("stay apart where each row has an id of its own, and not where rows have one id or none", async () => {
    const created = async (title: string, ids: string[]) => {
      const people = ["Ada Rao", "Bo Li", "Cy Wu"];
      const rows = ids.map((id, at) => `${id},${title},2026-03-09,${people[at]},Hall`);
      const file = `ID,Title,Date,Speaker,Venue\n${rows.join("\n")}\n`;
      return (await imported({ viewer, kind: "activities", file })).counts.created;
    };
    expect(await created("Own ids", ["a1", "a2", "a3"])).toBe(3);
    expect(await created("One id", ["b1", "b1", "b1"])).toBe(1);
    expect(await created("Some ids", ["c1", "", ""])).toBe(2);
  });

  it("stay apart where nothing but the title and the day is the same, or the row names the same person twice", async () => {
    const posts = "Title,Date,Author\nA month of answers,2026-03-01,Ada Rao\nA month of answers,2026-03-01,Bo Li\n";
    expect((await imported({ viewer, kind: "activities", file: posts })).counts.created).toBe(2);
    const twice = "Title,Date,Speaker\nSaid twice,2026-03-01,Ada Rao\nSaid twice,2026-03-01,Ada Rao\n";
    expect((await imported({ viewer, kind: "activities", file: twice })).counts.created).toBe(2);
  });
});
