import { describe, expect, test } from "vitest";
import type { ImportKindName } from "@/db/words";
import { openBytes } from "../files/encoding";
import { blockingProblemsOf } from "../infer/inspected-file";
import { mappingSchema } from "../schema";
import { type EventDraft, readEvent } from "./events/read";
import { inspectFile } from "./files";
import { readEach } from "./kind";
import { readMember } from "./members/read";

async function fieldsOf(kind: ImportKindName, lines: string[]): Promise<Record<string, string>> {
  const found = await inspectFile(openBytes(Buffer.from(lines.join("\n"))), kind, mappingSchema.parse({}));
  expect(blockingProblemsOf(found)).toEqual([]);
  return Object.fromEntries(
    [...found.columns].flatMap(([field, places]) => places.map((at) => [found.header.names[at] ?? "", field])),
  );
}

describe("the columns of a spreadsheet in another language", () => {
  test.each([
    ["Vollständiger Name;Wohnland;Wohnort;Programm;Mitglied seit;Gültig bis;Sprachen;Arbeitgeber"],
    ["Nombre completo;País;Ciudad;Programa;Fecha de alta;Fecha de baja;Idiomas;Empresa"],
    ["Nom complet;Pays;Ville;Programme;Depuis;Jusqu'au;Langues;Entreprise"],
    ["Nome completo;País;Cidade;Programa;Desde;Até;Idiomas;Empresa"],
    ["Nome e cognome;Paese;Città;Programma;Dal;Al;Lingue;Azienda"],
  ])("of members: %s", async (heads) => {
    const row = "Ana Quispe;Italia;Torino;Heroes;13.03.2024;14.03.2026;IT;Acme";
    expect(Object.values(await fieldsOf("members", [heads, row])).sort()).toEqual(
      ["city", "country", "employer", "ends", "languages", "name", "program", "starts"].sort(),
    );
  });

  test.each([
    ["Titel;Datum;Art;Teilnehmerzahl;Mit wem"],
    ["Título;Fecha;Tipo;Número de asistentes;Con quién"],
    ["Titre;Date;Type;Nombre de participants;Avec qui"],
    ["Título;Data;Tipo;Participantes;Com quem"],
    ["Titolo;Data;Tipo;Partecipanti;Con chi"],
  ])("of activities: %s", async (heads) => {
    const found = await fieldsOf("activities", [heads, "Queues at work;13.03.2024;talk;34;Luis Choque"]);
    expect(Object.values(found).sort()).toEqual(["attendees", "day", "people", "title", "type"]);
  });

  test.each([
    ["Titel;Datum;Beginn;Ende;Adresse;Stadt;Teilnehmer;Anmeldungen"],
    ["Título;Fecha;Hora de inicio;Hora de fin;Dirección;Ciudad;Asistentes;Inscritos"],
    ["Titre;Date;Heure de début;Heure de fin;Salle;Ville;Participants;Inscrits"],
    ["Título;Data;Início;Fim;Endereço;Cidade;Participantes;Inscritos"],
    ["Titolo;Data;Ora inizio;Ora fine;Indirizzo;Città;Partecipanti;Iscritti"],
  ])("of events: %s", async (heads) => {
    const found = await fieldsOf("events", [heads, "Evening;13.03.2024;18:30;21:00;Main street 1;Graz;34;50"]);
    expect(Object.values(found).sort()).toEqual(
      ["attendees_in_person", "city", "day", "ends_at", "expected", "starts_at", "title", "venue"].sort(),
    );
  });
});

const group = { id: "g1", name: "Cloud Club", timeZone: "Europe/Vienna", country: "AT" };

test.each([
  ["Datum,Name,Vortrag,Art", "Ana Huber,Queues at work", { Name: "people", Vortrag: "title" }],
  ["Data,Name,Palestra,Tipo", "Ana Huber,Queues at work", { Name: "people", Palestra: "title" }],
  ["Fecha,Nombre,Charla,Tipo", "Ana Huber,Queues at work", { Nombre: "people", Charla: "title" }],
  ["Datum,Event,Vortrag,Art", "Cloud Day,Queues at work", { Event: "details", Vortrag: "title" }],
  ["Fecha,Evento,Ponencia,Tipo", "Cloud Day,Queues at work", { Evento: "details", Ponencia: "title" }],
  ["Date,Event,Talk,Type", "Cloud Day,Queues at work", { Event: "details", Talk: "title" }],
  ["Fecha,Presentación,Tema,Tipo", "https://x.example/s.pdf,Queues", { Presentación: "links", Tema: "title" }],
  ["Date,Title,Subject,Type", "https://x.example/s.pdf,Queues", { Title: "links", Subject: "title" }],
])("the title of an activity is that of the talk: %s", async (heads, cells, expected) => {
  expect(await fieldsOf("activities", [heads, `2026-03-12,${cells},talk`])).toMatchObject(expected);
});

test.each([
  ["Datum,Name,Vortrag", "Ana Huber,Queues at work", { Vortrag: "title" }],
  ["Datum,Event,Vortrag", "Cloud Day,Queues at work", { Event: "event", Vortrag: "title" }],
  ["Fecha,Presentación,Tema", "https://x.example/s.pdf,Queues", { Presentación: "slides", Tema: "title" }],
  ["Date,Event,Name", "https://x.example/e/1,Queues", { Event: "links", Name: "title" }],
])("the title of an event is no person and no link: %s", async (heads, cells, expected) => {
  expect(await fieldsOf("events", [heads, `2026-03-12,${cells}`])).toMatchObject(expected);
});

test.each([
  ["Name;Baja", "Ana Quispe;No"],
  ["Name;Alta", "Ana Quispe;Sí"],
  ["Name;Von", "Ana Quispe;Maria"],
  ["Name;Since", "Ana Quispe;Founding member"],
])("a column that holds no days is no start of a term: %s", async (heads, row) => {
  expect(Object.values(await fieldsOf("members", [heads, row]))).not.toContain("starts");
  expect(await namesIn(heads, row)).toEqual(["Ana Quispe"]);
});

test("a term may be ongoing, or ended on a day that nobody wrote down", async () => {
  const heads = "Name;Programa;Alta;Baja";
  const open = openBytes(
    Buffer.from(
      [
        heads,
        "Ana;Heroes;2020;No",
        "Luis;Heroes;2021;Sí",
        "Eva;Heroes;2022;14.03.2024",
        "Bo;Heroes;Hero since 2023;en curso",
      ].join("\n"),
    ),
  );
  const found = await inspectFile(open, "members", mappingSchema.parse({}));
  const terms: unknown[] = [];
  for await (const { draft } of readEach(open, found, readMember))
    terms.push([draft?.term?.startsOn, draft?.term?.endsOn, draft?.term?.isEnded]);
  expect(terms).toEqual([
    ["2020-01-01", null, false],
    ["2021-01-01", null, true],
    ["2022-01-01", "2024-03-14", true],
    ["2023-01-01", null, false],
  ]);
});

test.each(["Kategorie", "Categoría", "Catégorie", "Art", "Tipo", "Typ"])(
  "a column called %s holds the types of activities only where its words are types",
  async (head) => {
    const heads = `Title;Date;${head}`;
    expect(await fieldsOf("activities", [heads, "Queues;2026-03-12;Serverless"])).toMatchObject({ [head]: "details" });
    for (const word of ["Vortrag", "Taller", "Artículo", "Atelier", "Übersetzung", "Palestra", "Libro"])
      expect(await fieldsOf("activities", [heads, `Queues;2026-03-12;${word}`])).toMatchObject({ [head]: "type" });
  },
);

test("a word that means something else in another language takes no column", async () => {
  const of = async (head: string, value: string) =>
    (await fieldsOf("activities", [`Title;Date;Type;${head}`, `Queues;2026-03-12;article;${value}`]))[head];
  expect(await of("Lectures", "12")).toBeUndefined();
  expect(await of("Nombre de lectures", "12")).toBe("reads");
  expect(await of("Note", "4,6")).toBeUndefined();
  expect(await of("Note", "Serata piena di domande")).toBe("description");
  expect(await of("Référent", "Ana Huber")).toBeUndefined();
  expect(await of("Referent", "Ana Huber")).toBe("speakers");
  const found = await fieldsOf("events", ["Titre;Date;Référent", "Soirée;2026-03-12;Ana Huber"]);
  expect(Object.values(found)).toEqual(["title", "day"]);
});

test.each([
  ["Titel;Datum;Beginn;Ende", "18.30", "21.30"],
  ["Titolo;Data;Inizio;Fine", "18.30", "21.30"],
  ["Título;Fecha;Inicio;Fin", "18:30", "21h30"],
  ["Titre;Date;Début;Fin", "18h30", "21h30"],
  ["Title;Date;From;To", "6:30 pm", "9:30 pm"],
  ["Title;Date;Start;End", "18:30", "21:30"],
])("times of day are no days: %s", async (heads, starts, ends) => {
  expect(await eventsIn(heads, `Queues;12.03.2026;${starts};${ends}`)).toMatchObject([
    { startsOn: "2026-03-12", startsAtClock: "18:30", endsOn: null, endsAtClock: "21:30" },
  ]);
});

test.each(["18.30", "18:30", "18.30 Uhr", "18h30", "6:30 pm"])(
  "a day may have its time behind it: %s",
  async (time) => {
    const end = time.replace("18", "21").replace("6", "9");
    expect(await eventsIn("Titel;Beginn;Ende", `Queues;14.03.2026 ${time};14.03.2026 ${end}`)).toMatchObject([
      { startsOn: "2026-03-14", startsAtClock: "18:30", endsOn: null, endsAtClock: "21:30" },
    ]);
  },
);

test.each(["Titel;Von;Bis", "Título;Desde;Hasta", "Title;From;To", "Titolo;Dal;Al"])(
  "days are no times of day: %s",
  async (heads) => {
    expect(await eventsIn(heads, "Queues;12.03.2026;14.03.2026")).toMatchObject([
      { startsOn: "2026-03-12", startsAtClock: null, endsOn: "2026-03-14", endsAtClock: null },
    ]);
  },
);

async function eventsIn(...lines: string[]) {
  const open = openBytes(Buffer.from(lines.join("\n")));
  const found = await inspectFile(open, "events", mappingSchema.parse({}), { group });
  const drafts: (EventDraft | null)[] = [];
  for await (const { draft } of readEach(open, found, readEvent)) drafts.push(draft);
  return drafts;
}

test.each([
  ["Titel;Datum;Status", "Abgesagt", "Durchgeführt"],
  ["Titel;Datum;Status", "Entfällt", "Nicht abgesagt"],
  ["Título;Fecha;Estado", "Cancelado", "Realizado"],
  ["Título;Fecha;Estado", "Suspendida", "Confirmada"],
  ["Titre;Date;Statut", "Annulé", "Confirmé"],
  ["Título;Data;Situação", "Cancelada", "Realizada"],
  ["Titolo;Data;Stato", "Annullato", "Confermato"],
  ["Title;Date;Status", "CANCELLED", "CONFIRMED"],
  ["Titel;Datum;Abgesagt", "ja", "nein"],
  ["Title;Date;Cancelled", "TRUE", "FALSE"],
])("an event of %s is called off by %s, and not by %s", async (heads, off, on) => {
  const drafts = await eventsIn(heads, `Storm;2026-03-12;${off}`, `Queues;2026-03-13;${on}`);
  expect(drafts.map((draft) => draft?.state)).toEqual(["cancelled", null]);
});

test.each([
  ["Título;Fecha;Tipo de evento", "Virtual", "online"],
  ["Titel;Datum;Art der Veranstaltung", "Präsenz", "in_person"],
  ["Titel;Datum;Art", "Hybrid", "hybrid"],
  ["Titre;Date;Type d’événement", "En ligne", "online"],
  ["Título;Data;Tipo", "Presencial", "in_person"],
  ["Titolo;Data;Tipo di evento", "in presenza", "in_person"],
  ["Title;Date;Kind", "Online", "online"],
])("a column of %s with %s says how people meet", async (heads, word, format) => {
  expect(await eventsIn(heads, `Queues;2026-03-12;${word}`)).toMatchObject([{ format, kind: null }]);
  expect(await eventsIn(heads, "Queues;2026-03-12;Taller")).toMatchObject([{ format: null, kind: "Taller" }]);
});

async function namesIn(...lines: string[]) {
  const open = openBytes(Buffer.from(lines.join("\n")));
  const found = await inspectFile(open, "members", mappingSchema.parse({}));
  const names: (string | undefined)[] = [];
  for await (const { draft } of readEach(open, found, readMember)) names.push(draft?.name);
  return names;
}

test("half a name in a column called so is put together with the other half", async () => {
  expect(await namesIn("Nombre;Apellidos;País", "Ana;Quispe Ríos;Perú", "Eva Tello;Tello;Perú")).toEqual([
    "Ana Quispe Ríos",
    "Eva Tello",
  ]);
  expect(await namesIn("Name;Vorname;Land", "Brückner;Anna;Österreich")).toEqual(["Anna Brückner"]);
  expect(await namesIn("Name;First name;Last name", "Dr Ana Quispe;Ana;Quispe")).toEqual(["Dr Ana Quispe"]);
});

test("a column that only says that somebody is a member is not their name", async () => {
  for (const heads of [
    "Mitglied;Vorname;Nachname",
    "Miembro;Nombre de pila;Apellidos",
    "Membro;Nome próprio;Apelido",
    "Membre;Prénom;Nom de famille",
    "Member;First name;Last name",
  ]) {
    expect(await namesIn(heads, "ja;Ana;Quispe", "nein;Luis;Choque")).toEqual(["Ana Quispe", "Luis Choque"]);
    expect(await namesIn(heads, "Gold;Ana;Quispe", "seit 2020;Luis;")).toEqual(["Ana Quispe", "Luis"]);
    expect(await namesIn(heads, "Ana María Quispe;Ana;Quispe", "Eva Tello;;")).toEqual([
      "Ana María Quispe",
      "Eva Tello",
    ]);
  }
  expect(await namesIn("Mitglied;Person", "ja;Ana Quispe")).toEqual(["Ana Quispe"]);
  expect(await namesIn("Preferred name;First name;Last name", "Bob Quispe;Robert;Quispe")).toEqual(["Bob Quispe"]);
});

test("a number is not what a group is called", async () => {
  expect(await fieldsOf("groups", ["Groupe;Ville;Nombre", "Cloud Lyon;Lyon;300"])).toEqual({
    Groupe: "name",
    Ville: "city",
    Nombre: "members",
  });
  expect(await fieldsOf("groups", ["Nombre;Ciudad;Miembros", "Cloud Lima;Lima;300"])).toMatchObject({ Nombre: "name" });
});

test("what is a country and a state is the state where the city is known to be there", async () => {
  const open = openBytes(Buffer.from("Name;Country;City\nAna Quispe;Georgia;Savannah\nLuka Beridze;Georgia;Batumi\n"));
  const found = await inspectFile(open, "members", mappingSchema.parse({}));
  const countries: (string | null | undefined)[] = [];
  for await (const { draft } of readEach(open, found, readMember)) countries.push(draft?.country);
  expect(countries).toEqual(["US", "GE"]);
  expect(found.warnings.map(({ reason }) => reason)).toEqual([expect.stringContaining("United States")]);
});
