import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { anImport, imported } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { openBytes } from "../files/encoding";
import { blockingProblemsOf } from "../infer/inspected-file";
import { dryRunImport } from "../jobs/dry-run";
import { getImport } from "../jobs/get";
import { mappingSchema } from "../schema";
import { readActivity } from "./activities/read";
import { readEvent } from "./events/read";
import { inspectFile } from "./files";
import { readEach } from "./kind";

const group = { id: "g1", name: "Cloud Club", timeZone: "Europe/Vienna", country: "AT" };

async function activitiesIn(...lines: string[]) {
  const open = openBytes(Buffer.from(lines.join("\n")));
  const found = await inspectFile(open, "activities", mappingSchema.parse({}));
  expect(blockingProblemsOf(found)).toEqual([]);
  return all(readEach(open, found, readActivity));
}

async function eventsIn(...lines: string[]) {
  const open = openBytes(Buffer.from(lines.join("\n")));
  const found = await inspectFile(open, "events", mappingSchema.parse({}), { group });
  expect(blockingProblemsOf(found)).toEqual([]);
  return { found, rows: await all(readEach(open, found, readEvent)) };
}

async function all<Reading>(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const rows: Reading[] = [];
  for await (const row of readings) rows.push(row);
  return rows;
}

test.each([
  ["Datum,Titel,Typ,Privat", "ja", "nein"],
  ["Fecha,Título,Tipo,Privado", "Sí", "No"],
  ["Date,Titre,Type,Privé", "Oui", "Non"],
  ["Data,Título,Tipo,Público", "Não", "Sim"],
  ["Data,Titolo,Tipo,Pubblico", "no", "sì"],
  ["Datum,Titel,Typ,Veröffentlicht", "FALSCH", "WAHR"],
  ["Datum,Titel,Typ,Nicht öffentlich", "x", ""],
  ["Date,Title,Type,Published", "no", "yes"],
  ["Date,Title,Type,Private", "✓", "✗"],
  ["Datum,Titel,Typ,Sichtbarkeit", "vertraulich", "öffentlich"],
])("an activity is private where a column of %s says %s, and not where it says %s", async (heads, closed, open) => {
  const rows = await activitiesIn(heads, `2026-03-12,Payroll,talk,${closed}`, `2026-03-13,Queues,talk,${open}`);
  expect(rows.map(({ draft }) => draft?.visibility)).toEqual(["private", null]);
  expect(rows.flatMap(({ warnings }) => warnings)).toEqual([]);
});

test("an activity for members is for the community, and one with a word that nobody knows is private", async () => {
  const rows = await activitiesIn(
    "Date,Title,Type,Visibility",
    "2026-03-12,One,talk,Members only",
    "2026-03-13,Two,talk,the board",
    "2026-03-14,Three,talk,public",
  );
  expect(rows.map(({ draft }) => draft?.visibility)).toEqual(["community", "private", null]);
  expect(rows.map(({ warnings }) => warnings.map(({ column }) => column))).toEqual([[], ["Visibility"], []]);
});

test("a column called private is heeded though nobody knows its words", async () => {
  const [activity] = await activitiesIn("Datum,Titel,Typ,Sichtbarkeit", "2026-03-12,Payroll,talk,nur das Team");
  expect(activity?.draft?.visibility).toBe("private");
  const { rows } = await eventsIn("Title,Date,Private", "Payroll,2026-03-12,for the board");
  expect(rows[0]?.refused).toMatchObject([{ column: "Private" }]);
});

test("what a file calls private is saved so, and the preview says it", { timeout: 30_000 }, async () => {
  const viewer = await anAdministrator();
  const sent = { viewer, kind: "activities", file: "Fecha,Título,Tipo,Privado\n2026-03-12,Nóminas,talk,Sí\n" } as const;
  const { rows } = await dryRunImport(viewer, await getImport(viewer, await anImport(sent)));
  expect(rows.map(({ stored }) => stored.is_private)).toEqual([{ value: "Private" }]);
  expect((await imported(sent)).counts).toMatchObject({ created: 1 });
  const saved = await db
    .select({ visibility: activities.visibility })
    .from(activities)
    .where(eq(activities.title, "Nóminas"));
  expect(saved).toEqual([{ visibility: "private" }]);
});

test("of two columns that say who may see it the narrower counts, and a day of publication is no secret", async () => {
  const rows = await activitiesIn(
    "Date,Title,Type,Public,Private",
    "2026-03-12,One,talk,yes,yes",
    "2026-03-13,Two,talk,yes,no",
  );
  expect(rows.map(({ draft }) => draft?.visibility)).toEqual(["private", null]);
  const dated = await activitiesIn(
    "Date,Title,Type,Published",
    "2026-03-12,One,talk,no",
    "2026-03-13,Two,talk,2026-03-20",
    "2026-03-14,Three,talk,no",
  );
  expect(dated.map(({ draft }) => draft?.visibility)).toEqual(["private", null, "private"]);
});

test("an audience of so many people is a number, not a secret", async () => {
  const [activity] = await activitiesIn("Fecha,Título,Tipo,Público", "2026-03-12,Colas,talk,34");
  expect(activity?.draft).toMatchObject({ visibility: null, figures: { attendees_in_person: 34 } });
  const { rows } = await eventsIn("Fecha,Título,Público", "2026-03-12,Colas,34");
  expect(rows[0]?.draft).toMatchObject({ title: "Colas", attendeesInPerson: 34 });
});

test.each([
  ["Titel,Datum,Öffentlich", "nein", "ja"],
  ["Título,Fecha,Público", "No", "Sí"],
  ["Titre,Date,Publié", "non", "oui"],
  ["Título,Data,Publicado", "não", "sim"],
  ["Titolo,Data,Pubblico", "no", "sì"],
  ["Titel,Datum,Status", "Entwurf", "geplant"],
  ["Título,Fecha,Estado", "Borrador", "confirmado"],
  ["Título,Data,Estado", "Rascunho", "confirmado"],
  ["Titre,Date,Statut", "Brouillon", "confirmé"],
  ["Titolo,Data,Stato", "Bozza", "confermato"],
])("an event is left out and asked about where a column of %s says %s, and not where it says %s", async (...said) => {
  const [heads, closed, open] = said;
  const { found, rows } = await eventsIn(heads, `Payroll,2026-03-12,${closed}`, `Queues,2026-03-13,${open}`);
  expect(rows.map(({ draft }) => draft?.title)).toEqual([undefined, "Queues"]);
  expect(rows[0]?.refused).toMatchObject([{ column: heads.split(",")[2] }]);
  expect(found.questions).toMatchObject([{ answer: "private", column: heads.split(",")[2] }]);
});
