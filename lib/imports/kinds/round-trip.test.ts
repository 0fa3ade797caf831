import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { activities, activityVersions, groups, members } from "@/db/schema";
import { activityStates, creditParts, visibilities } from "@/db/words";
import { activityCsvColumns, activityCsvRows } from "@/lib/activities/csv-export";
import { activityFactsOf } from "@/lib/activities/facts";
import { getActivity } from "@/lib/activities/get";
import { importActivity } from "@/lib/activities/import";
import { type CsvRow, csvResponse } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { memberCsvColumns, memberCsvLine } from "@/lib/directory/csv-export";
import { allMembersMatching } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { groupCsvColumns, groupCsvLine } from "@/lib/groups/csv-export";
import { groupsMatching } from "@/lib/groups/list";
import { readGroupFilter } from "@/lib/groups/schema";
import { inState } from "@/lib/testing/activities";
import { aGroup } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm } from "@/lib/testing/people";
import { dryRunImport } from "../jobs/dry-run";
import { getImport } from "../jobs/get";
import { undoImport } from "../jobs/undo";

const word = fc.constantFrom(
  "Ana",
  "=SUM(1)",
  "Li, Wei",
  "a; b",
  'say "yes"',
  "Ł",
  "<b>x</b>",
  "- and so on",
  "日本",
  "x (author)",
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const paragraphs = fc.array(text, { maxLength: 3 }).map((lines) => lines.join("\n\n"));
const day = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2026-11-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const place = fc.constantFrom(
  { country: "CL", city: "Valparaíso" },
  { country: null, countryAsWritten: "Atlantis", city: null },
  { country: "GE", city: "Tbilisi" },
  { country: null, city: null },
);
const activity = fc.record({
  title: text,
  startsOn: day,
  place,
  description: paragraphs,
  type: fc.constantFrom("talk", "article", "other"),
  language: fc.constantFrom(null, "es", "fil"),
  visibility: fc.constantFrom(...visibilities),
  links: fc.constantFrom([], ["https://a.example/x?y=1"], ["https://a.example", "http://b.example/%C3%A9"]),
  figures: fc.constantFrom({}, { attendees_in_person: 48 }, { reads: 0, minutes: 90 }),
  goals: fc.constantFrom([], [{ key: "encourage-peer-learning", reason: "Showed the bills." }]),
  principles: fc.constantFrom([], [{ key: "dive-deep", reason: null }]),
  guests: fc.array(fc.record({ guestName: text, part: fc.constantFrom(...creditParts) }), { maxLength: 2 }),
  state: fc.constantFrom(...activityStates.filter((state) => state !== "draft")),
  isLong: fc.boolean(),
});

async function activitiesFile(viewer: Viewer): Promise<string> {
  return csvResponse("x.csv", activityCsvColumns, activityCsvRows(viewer, {}, "-day")).text();
}

async function membersFile(viewer: Viewer): Promise<string> {
  const rows = await allMembersMatching(viewer, readMemberFilter({}));
  return fileOf(
    memberCsvColumns,
    rows.map((row) => memberCsvLine(row)),
  );
}

async function groupsFile(viewer: Viewer): Promise<string> {
  return fileOf(groupCsvColumns, (await groupsMatching(viewer, readGroupFilter({}))).map(groupCsvLine));
}

async function fileOf(columns: string[], lines: CsvRow[]): Promise<string> {
  return csvResponse("x.csv", columns, lines).text();
}

const sizes = async () => [
  (await db.select({ id: activities.id }).from(activities)).length,
  (await db.select({ id: members.id }).from(members)).length,
  (await db.select({ id: groups.id }).from(groups)).length,
];

describe("what this application exports", { timeout: 60_000 }, () => {
  let viewer: Viewer & { memberId: string };
  const people: string[] = [];

  beforeAll(async () => {
    viewer = await anAdministrator();
    for (const [name, country, city] of [
      ["Ana Sol", "CL", "Lima"],
      ["Bo; Rey (author)", "GE", null],
      ["=Cy", null, null],
    ] as const)
      people.push(await aMember({ name, country, city }));
    await aTerm(people[0] ?? "", { programKey: "heroes", startsOn: "2020-01-01" });
    for (const name of ["UG One", "UG One", "=UG; Two"])
      await aGroup({
        name,
        latitude: -33.0472,
        longitude: -71.6127,
        statedMembers: 4627,
        statedMembersOn: "2024-03-05",
      });
    await aGroup({ name: "Nowhere", kind: "student club", country: null, city: null, timeZone: null });
  });

  async function logged(some: (typeof activity extends fc.Arbitrary<infer One> ? One : never)[]): Promise<void> {
    for (const [at, { place: where, guests, state, isLong, ...facts }] of some.entries()) {
      const person = people[at % 4];
      const part = creditParts[at % creditParts.length];
      const credits = [...(person ? [{ memberId: person, part }] : []), ...guests];
      const { id } = await importActivity(viewer, {
        ...facts,
        ...where,
        endsOn: isLong ? "2026-11-20" : null,
        credits,
        sourceKey: newId(),
      });
      if (state !== "submitted") await inState(id, state);
    }
  }

  it("is nothing new and no change when it comes back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(activity, { minLength: 1, maxLength: 12 }), async (some) => {
        await logged(some);
        const before = await sizes();
        for (const [kind, file] of [
          ["activities", await activitiesFile(viewer)],
          ["members", await membersFile(viewer)],
          ["groups", await groupsFile(viewer)],
        ] as const) {
          const { counts, rows, obstacles } = await imported({ viewer, kind, file });
          expect(obstacles).toEqual([]);
          expect(
            rows.filter(({ outcome }) => outcome !== "unchanged").map(({ outcome, reason }) => [kind, outcome, reason]),
          ).toEqual([]);
          expect(counts).toMatchObject({ created: 0, updated: 0, refused: 0 });
          expect(counts.unchanged).toBe(rows.length);
        }
        expect(await sizes()).toEqual(before);
        expect(await db.select().from(activityVersions)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("changes exactly what somebody edited in it, and the undo puts it back", async () => {
    const { id } = await importActivity(viewer, {
      ...{ type: "talk", title: "A title to mend", startsOn: "2024-03-05", sourceKey: "to mend", city: "Lima" },
      figures: { attendees_in_person: 48, minutes: 30 },
      credits: [
        { memberId: viewer.memberId, part: "speaker" },
        { guestName: "Di Sol", part: "speaker" },
      ],
      goals: [{ key: "encourage-peer-learning", reason: "Showed the bills." }],
    });
    await inState(id, "confirmed");
    const before = activityFactsOf(await getActivity(viewer, id));
    const file = (await activitiesFile(viewer))
      .replace("A title to mend", "A title, mended".replace(",", " and"))
      .replace("attendees_in_person: 48; minutes: 30", "attendees_in_person: 50")
      .replace("Di Sol (speaker)", "Di Sol (host); Eva Roth (speaker)");
    const plan = await dryRunImport(
      viewer,
      await getImport(viewer, await anImport({ viewer, kind: "activities", file })),
    );
    expect(plan.rows.flatMap(({ adds }) => adds)).toEqual([
      { field: "Title", value: "from A title to mend to A title and mended", isChange: true },
      {
        field: "Numbers",
        value: "from attendees in person: 48, minutes: 30 to attendees in person: 50",
        isChange: true,
      },
      {
        field: "People",
        value: "from a member (speaker), Di Sol (speaker) to a member (speaker), Di Sol (host), Eva Roth (spea…",
        isChange: true,
      },
    ]);
    const { counts, id: batch, batch: report } = await imported({ viewer, kind: "activities", file });
    expect(counts).toMatchObject({ created: 0, updated: 1, refused: 0 });
    const after = await getActivity(viewer, id);
    expect(activityFactsOf(after)).toEqual({
      ...before,
      title: "A title and mended",
      figures: { attendees_in_person: 50 },
      credits: [
        ...before.credits.slice(0, 1),
        { memberId: null, guestName: "Di Sol", part: "host" },
        { memberId: null, guestName: "Eva Roth", part: "speaker" },
      ],
    });
    expect(report.warnings).toEqual([]);
    await undoImport(viewer, { id: batch });
    const undone = await getActivity(viewer, id);
    expect([activityFactsOf(undone), undone.state]).toEqual([before, "confirmed"]);
  });

  it("takes no older cell for a newer one: an edited row is refused, one that nobody edited stays", async () => {
    const facts = { type: "talk", title: "Older title", startsOn: "2024-03-07", city: "Lima", sourceKey: "older" };
    const { id } = await importActivity(viewer, {
      ...facts,
      credits: [{ memberId: viewer.memberId, part: "speaker" }],
    });
    const [header = "", ...lines] = (await activitiesFile(viewer)).split("\r\n");
    const line = lines.find((one) => one.includes(id)) ?? "";
    const send = (row: string) => imported({ viewer, kind: "activities", file: `${header}\n${row}\n` });
    expect((await send(line.replace(",Lima,", ",Arica,"))).counts).toMatchObject({ updated: 1 });
    const { rows } = await send(line.replace("Older title", "Newer title"));
    expect(rows[0]?.reason).toMatch(/^It was changed here after this file was exported\./);
    expect((await send(line)).counts).toMatchObject({ unchanged: 1, refused: 0 });
    expect(await getActivity(viewer, id)).toMatchObject({ title: "Older title", city: "Arica" });
    await inTransaction((tx) => tx.delete(activities).where(eq(activities.id, id)));
  });

  it("tells what an edited cell cannot change, and renames a group whose line was edited", async () => {
    const state = (await activitiesFile(viewer)).replace(",confirmed,", ",withdrawn,");
    const first = await imported({ viewer, kind: "activities", file: state });
    expect(first.counts).toMatchObject({ created: 0, updated: 0 });
    expect(first.batch.warnings.map(({ column }) => column)).toContain("state");
    const { slug } = await aGroup({ name: "UG Before", city: "Talca" });
    const file = (await groupsFile(viewer)).replace("UG Before", "UG After");
    expect((await imported({ viewer, kind: "groups", file })).counts).toMatchObject({ created: 0, updated: 1 });
    const [group] = await db.select().from(groups).where(eq(groups.slug, slug));
    expect(group).toMatchObject({ name: "UG After", aliases: ["UG Before"] });
  });

  it("is a log like any other in another installation, where what counted nowhere stays out", async () => {
    const file =
      `${activityCsvColumns.join(",")}\n` +
      "2024-03-05,,talk,Elsewhere,confirmed,Ana Sol (host); Bo Rey (speaker),,,,48,attendees_in_person: 48; minutes: 30,CL,,es,public,,,01900000-0000-7000-8000-000000000001,v1\n" +
      "2024-03-06,,talk,Taken back,withdrawn,Ana Sol (host),,,,,,,,,public,,,01900000-0000-7000-8000-000000000002,v1\n";
    const { counts, rows } = await imported({ viewer, kind: "activities", file });
    expect(counts).toMatchObject({ created: 1, refused: 1 });
    const made = await getActivity(viewer, rows[0]?.wrote[0]?.id ?? "");
    expect(made.credits.map(({ guestName, part }) => [guestName, part])).toEqual([
      ["Ana Sol", "host"],
      ["Bo Rey", "speaker"],
    ]);
    expect([made.reach, made.figures.map(({ key, value }) => [key, value])]).toEqual([
      48,
      [
        ["attendees_in_person", 48],
        ["minutes", 30],
      ],
    ]);
    await inTransaction((tx) => tx.delete(activities).where(eq(activities.id, made.id)));
  });
});
