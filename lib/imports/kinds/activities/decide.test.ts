import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, credits } from "@/db/schema";
import { getActivity } from "@/lib/activities/get";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";

const file =
  "ID,Talk Title,Date,Speakers,Audience Size,Goals,Principles,Why\n" +
  "1,Cold starts,2026-05-04,Ana Sol; Bo Rey,48,encourage-peer-learning,Dive Deep,Showed the bills\n" +
  '2,"Queues, again",2026-06-04,Various speakers,1.250,No such goal,,\n' +
  "3,No day,,Ana Sol,3,,,\n";

describe("bringing in activities", { timeout: 30_000 }, () => {
  it("credits the people named as guests, tags goals and principles by name, and tells what it left out", async () => {
    const viewer = systemViewer("command line");
    const { counts, rows, batch } = await imported({ viewer, kind: "activities", file });
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 1 });
    expect(rows[2]).toMatchObject({ row: 4, outcome: "refused", column: "Date", reason: "There is no day." });
    const activity = await getActivity(await anAdministrator(), rows[0]?.wrote[0]?.id ?? "");
    expect(activity).toMatchObject({ loggedById: null, reach: 48, state: "submitted" });
    expect(activity.credits.map(({ guestName, part }) => [guestName, part])).toEqual([
      ["Ana Sol", "speaker"],
      ["Bo Rey", "speaker"],
    ]);
    expect(activity.tags.map(({ goalKey, principleKey, reason }) => [goalKey ?? principleKey, reason])).toEqual([
      ["encourage-peer-learning", "Showed the bills"],
      ["dive-deep", "Showed the bills"],
    ]);
    expect(batch.warnings.map(({ reason }) => reason)).toContain(
      'There is no goal "No such goal" here; it is left out.',
    );
    expect((await imported({ viewer, kind: "activities", file })).counts).toMatchObject({ created: 0, unchanged: 2 });
  });

  it("keeps the logs of two people apart though both count from one, and the two files of one person", async () => {
    const viewer = await anAdministrator();
    const [ana, bo] = [await aMember(), await aMember()];
    const log = (title: string, day: string) => `ID,Talk,Date\n1,${title},${day}\n`;
    const run = async (memberId: string, text: string) =>
      (await imported({ viewer, kind: "activities", file: text, memberId })).counts.created;
    expect(await run(ana, log("Queues", "2026-01-02"))).toBe(1);
    expect(await run(bo, log("Queues", "2026-01-02"))).toBe(1);
    expect(await run(ana, log("Topics", "2026-03-02"))).toBe(1);
    expect(await run(ana, log("Topics", "2026-03-02"))).toBe(0);
    expect(await run(ana, log("Queues", "2026-01-02"))).toBe(0);
  });

  it("knows what is here from elsewhere by its title and day or its link, and says what differs; two alike in one file are two", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    const first =
      "ID,Title,Date,Type,City,Link\n1,Queues at scale,2026-01-02,talk,Lima,https://conf.example/\n2,A post,2026-02-03,blog,,https://blog.example/queues\n";
    expect((await imported({ viewer, kind: "activities", file: first, memberId })).counts).toMatchObject({
      created: 2,
    });
    const second = [
      "Title,Date,Type,City,Link",
      "Queues at Scale!,2026-01-02,talk,Lima,",
      "Queues at scale,2026-01-02,talk,Arequipa,",
      "A post with a new title,2026-02-04,blog,,https://www.blog.example/queues/?utm_source=x",
      "Another talk,2026-01-02,talk,Lima,https://conf.example/",
      "Queues at scale,2026-02-02,talk,Lima,https://conf.example/",
      "Twice,2026-03-03,talk,,",
      "Twice,2026-03-03,talk,,",
      "",
    ].join("\n");
    const { rows } = await imported({ viewer, kind: "activities", file: second, memberId });
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      "unchanged",
      "created",
      "unchanged",
      "created",
      "created",
      "created",
      "created",
    ]);
    expect(rows[2]?.warnings[0]?.reason).toContain('title "A post with a new title", here "A post"; day');
    const again = await imported({ viewer, kind: "activities", file: second, memberId });
    expect(again.counts).toMatchObject({ created: 0, unchanged: 7 });
    const other = await aMember();
    expect((await imported({ viewer, kind: "activities", file: second, memberId: other })).counts.created).toBe(7);
  });

  it("credits whom a column names by address or handle, and the one whom the file is about under their own name", async () => {
    const viewer = await anAdministrator();
    const ana = await aMember({ name: "Ana Sol", identities: [{ kind: "email", value: "ana@sol.example" }] });
    const rows =
      "Talk,Date,Email,Speakers\nOne,2026-01-05,ana@sol.example,\nTwo,2026-01-06,nobody@sol.example,\nThree,2026-01-07,,ana sol; Bo Rey\n";
    const { rows: results } = await imported({ viewer, kind: "activities", file: rows, memberId: ana });
    expect(results.map(({ outcome, column }) => [outcome, column])).toEqual([
      ["created", null],
      ["refused", "Email"],
      ["created", null],
    ]);
    const third = results[2]?.wrote[0]?.id ?? "";
    const people = await db.select().from(credits).where(eq(credits.activityId, third));
    expect(people.map(({ memberId, guestName }) => memberId ?? guestName).sort()).toEqual([ana, "Bo Rey"].sort());
  });

  it("lets a member bring in their own, and a manager what their people did", async () => {
    const member = await aViewer(await aMember({ name: "Ana Sol" }));
    const rows = "Talk,Date,Speakers\nOne,2026-01-05,\nTwo,2026-01-06,Somebody Else\n";
    const own = await imported({
      viewer: member,
      kind: "activities",
      file: rows,
      memberId: member.memberId,
      isOwn: true,
    });
    expect(own.counts).toMatchObject({ created: 2 });
    expect(await db.select().from(activities).where(eq(activities.loggedById, member.memberId))).toHaveLength(2);
    await expect(imported({ viewer: member, kind: "activities", file: rows })).rejects.toMatchObject({
      code: "forbidden",
    });
    const inside = await aMember({ identities: [{ kind: "github", value: "in-side" }] });
    await aTerm(inside, { programKey: "heroes" });
    await aMember({ identities: [{ kind: "github", value: "out-side" }] });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const theirs = "Talk,Date,Email,Speakers\nA,2026-01-05,in-side,\nB,2026-01-06,out-side,\nC,2026-01-07,,Guest\n";
    const sent = {
      viewer: manager,
      kind: "activities",
      file: theirs,
      mapping: { columns: { member: "Email" } },
    } as const;
    expect((await imported(sent)).rows.map(({ outcome }) => outcome)).toEqual(["created", "refused", "refused"]);
  });

  it("tells nobody whose an address is, unless they see it: such a row is planned as if it were nobody's", async () => {
    const email = (value: string) => [{ kind: "email" as const, value }];
    const hidden = await aMember({ visibility: "private", slug: "kept-away", identities: email("hidden@sol.example") });
    await aTerm(hidden, { programKey: "ambassadors" });
    await aMember({ identities: email("colleague@sol.example") });
    const inside = await aMember({ visibility: "private", identities: email("inside@sol.example") });
    await aTerm(inside, { programKey: "heroes" });
    const lines = (names: string[]) =>
      names.map(
        (name, place) => `Talk ${place},2026-01-0${place + 1},${name},\nTold ${place},2026-02-01,${name},Guest`,
      );
    const planned = async (viewer: Viewer, names: string[], memberId?: string) => {
      const rows = `Talk,Date,Email,Speakers\n${lines(names).join("\n")}\n`;
      const id = await anImport({
        viewer,
        kind: "activities",
        file: rows,
        mapping: { columns: { member: "Email" } },
        memberId,
      });
      const { rows: decided } = await dryRunImport(viewer, await getImport(viewer, id));
      return JSON.stringify(decided.map(({ row, outcome, reason, warnings }) => [row, outcome, reason, warnings]));
    };
    const some = ["hidden@sol.example", "colleague@sol.example", "kept-away"];
    const none = ["nobody@sol.example", "no-colleague@sol.example", "not-there"];
    const asIf = (told: string) => none.reduce((text, name, place) => text.replaceAll(name, some[place] ?? ""), told);
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const member = await aViewer(await aMember());
    expect(await planned(manager, some)).toBe(asIf(await planned(manager, none)));
    expect(await planned(member, some, member.memberId)).toBe(asIf(await planned(member, none, member.memberId)));
    expect(await planned(manager, ["inside@sol.example"])).toContain("created");
  });

  it("cuts what is too long and says so", async () => {
    const viewer = systemViewer("command line");
    const rows = `Talk,Date\n${"Very long ".repeat(30)},2026-02-05\n`;
    const { counts, batch } = await imported({ viewer, kind: "activities", file: rows });
    expect(counts).toMatchObject({ created: 1 });
    expect(batch.warnings[0]?.reason).toContain("200 characters");
  });

  it("shows the title of a row that it refuses, and tells of a word that nobody explained in that row alone", async () => {
    const viewer = await anAdministrator();
    const file = "Title,Type,Date\nA talk,talk,2026-03-01\nWas ist das,Quatsch,2026-03-02\n";
    const plan = await dryRunImport(
      viewer,
      await getImport(viewer, await anImport({ viewer, kind: "activities", file })),
    );
    const reason = '"Quatsch" is not a type of activity here.';
    expect(plan.rows[0]).toMatchObject({ row: 3, what: "Was ist das", outcome: "refused", column: "Type", reason });
    expect(plan.warnings).toEqual([]);
    const { rows, batch } = await imported({ viewer, kind: "activities", file });
    expect(rows.find(({ row }) => row === 3)).toMatchObject({ what: "Was ist das", outcome: "refused" });
    expect(batch.warnings).toEqual([]);
  });

  it("tells what to do about a file in words that stand on the page, too", async () => {
    const viewer = await anAdministrator();
    const file = Buffer.from("Title,Type,Date\nM\u00fcnchen,talk,03/04/2026\n", "latin1");
    const { obstacles, warnings } = await dryRunImport(
      viewer,
      await getImport(viewer, await anImport({ viewer, kind: "activities", file })),
    );
    expect(obstacles[0]?.reason).toContain("One of: day-first, month-first.");
    expect(warnings[0]?.reason).toContain("save it as UTF-8 and send it again");
    expect([...obstacles, ...warnings].map(({ reason }) => reason).join()).not.toContain("mapping");
  });

  it("plans the same as it does, and writes nothing", async () => {
    const viewer = await anAdministrator();
    const text = file
      .replaceAll("Cold starts", "Warm starts")
      .replaceAll("Queues", "Topics")
      .replaceAll("2026-", "2025-");
    const id = await anImport({ viewer, kind: "activities", file: text, mapping: {} });
    const plan = await dryRunImport(viewer, await getImport(viewer, id));
    expect(plan.counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 1 });
    expect(plan.rows[0]).toMatchObject({ row: 4, outcome: "refused" });
    expect(await db.select().from(activities).where(eq(activities.title, "Warm starts"))).toEqual([]);
  });

  it("keeps a file out while its dates can be read two ways, and takes it once the mapping answers", async () => {
    const viewer = await anAdministrator();
    const rows = "Talk,Date\nOne way,1/2/2026\n";
    const { obstacles, batch } = await imported({ viewer, kind: "activities", file: rows });
    expect(obstacles).toMatchObject([{ column: "Date" }]);
    expect(batch.state).toBe("failed");
    const mapping = { dates: { Date: "month-first" } };
    expect((await imported({ viewer, kind: "activities", file: rows, mapping })).counts.created).toBe(1);
  });
});
