import { expect, it } from "vitest";
import type { ImportKindName } from "@/db/words";
import { aGroup } from "@/lib/testing/groups";
import { anImport } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { dryRunImport } from "./dry-run";
import { getImport } from "./get";
import type { PreviewCell } from "./preview-cell";
import { type PreviewFilter, previewSample, previewTable } from "./preview-table";

async function planOf(kind: ImportKindName, lines: string[]) {
  const viewer = await anAdministrator();
  const id = await anImport({ viewer, kind, file: `${lines.join("\n")}\n` });
  return dryRunImport(viewer, await getImport(viewer, id));
}

async function tableOf(kind: ImportKindName, lines: string[], filter: PreviewFilter = "all", page = 1) {
  const { columns, rows, ...rest } = previewTable(await planOf(kind, lines), { filter, page });
  const names = columns.map(({ field, header }) => field ?? `left out ${header}`);
  const byName = (row: (typeof rows)[number]): Record<string, PreviewCell | undefined> =>
    Object.fromEntries(names.map((name, at) => [name, row.values[at]]));
  return { names, rows: rows.map((row) => ({ ...byName(row), row: row.row })), ...rest };
}

it("shows each row with the values that will be saved, and says which were rewritten or guessed", async () => {
  const { names, rows } = await tableOf("members", [
    "Sprachen;Vollständiger Name;Notizen;Land;Stadt;Programm;Seit",
    "DE, EN;Anna Brückner;ruft an;Deutschland;Köln;Community Builders;03.04.2026",
    ";Luka Novak;;;Ljubljana;CB;2026",
  ]);
  expect(names).toEqual(["name", "country", "city", "program", "starts", "languages", "left out Notizen"]);
  expect(rows[0]).toMatchObject({
    name: { text: "Anna Brückner", mark: null },
    country: { text: "Germany", mark: "rewritten", file: "Deutschland" },
    city: { text: "Köln", mark: null },
    program: { text: "AWS Community Builders", mark: "rewritten", file: "Community Builders" },
    starts: { text: "3 Apr 2026", mark: "rewritten", file: "03.04.2026" },
    languages: { text: "German, English", mark: "rewritten", file: "DE, EN" },
    "left out Notizen": { text: "ruft an", mark: null },
  });
  expect(rows[1]).toMatchObject({
    country: { text: "Slovenia", mark: "guessed", guess: "from Ljubljana" },
    program: { text: "AWS Community Builders", mark: "rewritten", file: "CB" },
    starts: { text: "1 Jan 2026", mark: "guessed", guess: "the file says only 2026" },
  });
});

it("marks the cell that waits for an answer with the number of its question", async () => {
  const lines = ["Title,Date,Type", "Queues,2026-03-01,talk", "Topics,2026-03-02,Zorp"];
  const { rows } = await tableOf("activities", lines, "waiting");
  expect(rows).toMatchObject([{ row: 3, type: { text: "Zorp", mark: "waiting", question: 1 } }]);
});

it("marks the cell for which a row is skipped, and one whose value is left out", async () => {
  const lines = ["Title,Date,Type,Link", "Queues,32.13.2026,talk,", "Topics,2026-03-02,talk,see below"];
  const { rows } = await tableOf("activities", lines);
  expect(rows).toMatchObject([
    { row: 2, day: { text: "32.13.2026", mark: "refused" } },
    { row: 3, links: { text: "see below", mark: "dropped" } },
  ]);
});

it("shows a field that no column gives where rows get a value for it all the same", async () => {
  const { names, rows } = await tableOf("members", ["Name,Category", "Ana Quispe,Serverless Builder since 2023"]);
  expect(names).toEqual(["name", "program", "specialty", "starts"]);
  expect(rows[0]).toMatchObject({
    program: { text: "AWS Community Builders", mark: null },
    specialty: { text: "Serverless", mark: "rewritten" },
    starts: { text: "1 Jan 2023", mark: null },
  });
});

it("shows the first rows as they are written while a question keeps the whole file out", async () => {
  const plan = await planOf("members", ["Name,Program,Joined", "Ana Quispe,Community Builders,3/4/2025"]);
  const { columns, rows } = previewSample(plan);
  const at = columns.findIndex(({ field }) => field === "starts");
  expect(rows[0]?.values[at]).toEqual({ text: "3/4/2025", mark: "waiting", question: 1 });
});

it("gives twenty-five rows a page, and the last page to who asks for one behind it", async () => {
  const lines = ["Title,Date,Type", ...Array.from({ length: 30 }, (_, at) => `Talk ${at},2026-03-01,talk`)];
  expect(await tableOf("activities", lines)).toMatchObject({ page: 1, pages: 2, first: 1, of: 30 });
  expect(await tableOf("activities", lines, "all", 7)).toMatchObject({ page: 2, first: 26, rows: { length: 5 } });
});

it("shows of an evening with several talks the people of each talk at its own row", async () => {
  const viewer = await anAdministrator();
  const { id: groupId } = await aGroup();
  const file =
    'Event,Date,Talk,Speakers\nMay,2024-05-02,Queues,"Ana Rojas (Acme) & Bo Li"\nMay,2024-05-02,Topics,Eva Tello\n';
  const id = await anImport({ viewer, kind: "events", file, groupId });
  const plan = await dryRunImport(viewer, await getImport(viewer, id));
  const { columns, rows } = previewTable(plan, { filter: "all", page: 1 });
  const at = columns.findIndex(({ field }) => field === "speakers");
  expect(rows.map(({ values }) => values[at]?.text)).toEqual(["Ana Rojas, Bo Li", "Eva Tello"]);
  expect(plan.made).toEqual({ event: { made: 1, changed: 0 }, session: { made: 2, changed: 0 } });
});

it("takes a long text for what it is, and not for a rewritten one", async () => {
  const bio = "A long life of queues and topics. ".repeat(20).trim();
  const { rows } = await tableOf("members", ["Name,Bio", `Ana Quispe,${bio}`]);
  expect(rows).toMatchObject([{ bio: { mark: null } }]);
});
