import { describe, expect, test } from "vitest";
import { readMessage } from "./read";

/** A Wednesday. */
const today = "2026-11-18";

function read(text: string, isPlanned = false) {
  const { title, days, counts, links, speakers } = readMessage(text, { today, isPlanned });
  const number = (of: string) =>
    counts
      .filter((one) => one.of === of)
      .map(({ value }) => value)
      .join(" ");
  return {
    title: title?.value ?? null,
    day: days.map(({ value }) => value).join(" "),
    room: number("attendees_in_person"),
    online: number("attendees_online"),
    link: links.map(({ value }) => value).join(" "),
    who: speakers.map(({ value }) => value).join(", "),
  };
}

describe("a whole message", () => {
  test.each([
    [
      "Last night’s meetup: Step Functions without tears, 34 in the room, 12 online, Ana spoke, ugvalparaiso.example/e/32 Pizza was great!",
      {
        title: "Step Functions without tears",
        day: "2026-11-17",
        room: "34",
        online: "12",
        link: "https://ugvalparaiso.example/e/32",
        who: "Ana",
      },
    ],
    [
      "Gestern Abend beim Treffen: Queues nach Dienstschluss, 34 Leute vor Ort und 12 online. Lena Köhler hat gesprochen. https://ug.example/33",
      {
        title: "Queues nach Dienstschluss",
        day: "2026-11-17",
        room: "34",
        online: "12",
        link: "https://ug.example/33",
        who: "Lena Köhler",
      },
    ],
    [
      "Anoche en el encuentro: Colas después del trabajo, 34 personas en la sala y 12 en línea, hablaron Ana Quispe y Luis Mora. https://ug.example/33",
      {
        title: "Colas después del trabajo",
        day: "2026-11-17",
        room: "34",
        online: "12",
        link: "https://ug.example/33",
        who: "Ana Quispe, Luis Mora",
      },
    ],
    [
      "Hier soir, meetup : Les files d’attente. 34 personnes en salle, 12 en ligne, Chloé Petit a parlé, https://ug.example/33",
      {
        title: "Les files d’attente",
        day: "2026-11-17",
        room: "34",
        online: "12",
        link: "https://ug.example/33",
        who: "Chloé Petit",
      },
    ],
    [
      "Ontem à noite no encontro: Filas depois do expediente, 34 pessoas na sala e 12 online, João da Silva falou. https://ug.example/33",
      {
        title: "Filas depois do expediente",
        day: "2026-11-17",
        room: "34",
        online: "12",
        link: "https://ug.example/33",
        who: "João da Silva",
      },
    ],
    [
      "Meetup 33: Queues, streams and you\nTuesday 17 November 2026\nIn the room: 34\nOnline: 12\nSpeakers: Kavya Nambiar, Joaquim Beltrame and Ana\nwww.meetup.com/ug/33",
      {
        title: "Meetup 33: Queues, streams and you",
        day: "2026-11-17",
        room: "34",
        online: "12",
        link: "https://www.meetup.com/ug/33",
        who: "Kavya Nambiar, Joaquim Beltrame, Ana",
      },
    ],
    [
      "Hi all,\nyesterday we had “Step Functions without tears” with 1,200 people online. Thanks to our speakers Kavya Nambiar & Ana.",
      {
        title: "Step Functions without tears",
        day: "2026-11-17",
        room: "",
        online: "1200",
        link: "",
        who: "Kavya Nambiar, Ana",
      },
    ],
    [
      "Cost evening, 3 days ago, 18 in person",
      { title: "Cost evening", day: "2026-11-15", room: "18", online: "", link: "", who: "" },
    ],
    [
      "We had a great evening, thanks to everybody who came",
      { title: null, day: "", room: "", online: "", link: "", who: "" },
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test.each([
  ["today at noon", "2026-11-18"],
  ["yesterday", "2026-11-17"],
  ["the day before yesterday", "2026-11-16"],
  ["Vorgestern war es voll", "2026-11-16"],
  ["heute Morgen", "2026-11-18"],
  ["Guten Morgen zusammen, der Abend war voll", ""],
  ["Wir waren hier und das war gut", ""],
  ["Nous étions 20 hier avec les amis", "2026-11-17"],
  ["anteayer", "2026-11-16"],
  ["anteontem", "2026-11-16"],
  ["avant-hier", "2026-11-16"],
  ["hace 3 días", "2026-11-15"],
  ["vor 3 Tagen", "2026-11-15"],
  ["il y a 3 jours", "2026-11-15"],
  ["há 3 dias", "2026-11-15"],
  ["a week ago", "2026-11-11"],
  ["on Tuesday", "2026-11-17"],
  ["last Friday night", "2026-11-13"],
  ["am Dienstag", "2026-11-17"],
  ["Dienstagabend", "2026-11-17"],
  ["el martes pasado", "2026-11-17"],
  ["mardi dernier", "2026-11-17"],
  ["na terça-feira passada", "2026-11-17"],
  ["on Wednesday", "2026-11-11 2026-11-18"],
  ["We meet every Tuesday", ""],
  ["Santo Domingo", ""],
  ["la quinta edición", ""],
  ["17 November", "2026-11-17"],
  ["17th of November", "2026-11-17"],
  ["Nov 17, 2026", "2026-11-17"],
  ["24 December", "2025-12-24"],
  ["el 17 de noviembre de 2026", "2026-11-17"],
  ["le 17 novembre", "2026-11-17"],
  ["em 17 de novembro", "2026-11-17"],
  ["am 17. November", "2026-11-17"],
  ["Das war am 17.11. und es war gut", "2026-11-17"],
  ["17.11.2026", "2026-11-17"],
  ["2026-11-17", "2026-11-17"],
  ["it was on 3/11/2026 and the room was full", "2026-03-11 2026-11-03"],
  ["fue el 3/11/2026 en la sala", "2026-11-03"],
  ["24/7 support", ""],
  ["12 out of 34", ""],
  ["31 February 2026", ""],
  ["tomorrow", ""],
  ["next Tuesday", ""],
  ["Node 3.5. is out", ""],
])("of a past day, %s is read as %s", (text, day) => {
  expect(read(text).day).toBe(day);
});

test.each([
  ["tomorrow evening", "2026-11-19"],
  ["next Tuesday", "2026-11-24"],
  ["Wir treffen uns morgen mit der Gruppe", "2026-11-19"],
  ["mañana por la tarde en la sala", "2026-11-19"],
  ["demain soir", "2026-11-19"],
  ["amanhã", "2026-11-19"],
  ["24 December", "2026-12-24"],
  ["2 January", "2027-01-02"],
  ["yesterday", ""],
])("of a day to come, %s is read as %s", (text, day) => {
  expect(read(text, true).day).toBe(day);
});

test.each([
  ["34 in the room", "34", ""],
  ["34 people in the room, 12 joined online", "34", "12"],
  ["34 people, 12 of them online", "", "12"],
  ["Presenciales: 34, en línea: 12", "34", "12"],
  ["1.200 online", "", "1200"],
  ["about 50 in person", "50", ""],
  ["1,5k online", "", "1500"],
  ["Meetup 12 online", "", ""],
  ["30-40 in the room", "", ""],
  ["30 to 40 in the room", "", ""],
  ["over 100 online", "", ""],
  ["mehr als 100 online", "", ""],
  ["más de 100 en línea", "", ""],
  ["34 in the room, 60 registered", "34", ""],
  ["last time: 34 in the room", "", ""],
  ["34 in the room last month", "", ""],
  ["from 18:30 to 21 online", "", ""],
  ["at 19 online", "", ""],
  ["90% online", "", ""],
  ["the 2nd online", "", ""],
  ["34", "", ""],
  ["0 online", "", "0"],
])("%s is %s in the room and %s online", (text, room, online) => {
  const { room: inRoom, online: there } = read(text);
  expect([inRoom, there]).toEqual([room, online]);
});

test("other numbers are read with what they count, and people without a place are only people", () => {
  const counts = (text: string) => readMessage(text, { today }).counts.map(({ of, value }) => `${value} ${of}`);
  expect(counts("300 views, 90 minutes and 1.200 lecturas")).toEqual([
    "300 on_demand_views",
    "90 minutes",
    "1200 reads",
  ]);
  expect(counts("34 people came")).toEqual(["34 people"]);
});

test.each([
  ["Ana spoke", "Ana"],
  ["Ana and Luis Mora spoke about queues", "Ana, Luis Mora"],
  ["Step Functions, Ana spoke", "Ana"],
  ["A talk by Dr. Ana Quispe, 34 in the room", "Dr. Ana Quispe"],
  ["Then Ana presented", "Ana"],
  ["Ponentes: Ana Quispe, Luis Mora y José de la Cruz.", "Ana Quispe, Luis Mora, José de la Cruz"],
  ["Referentinnen: Lena Köhler und Ute van den Berg", "Lena Köhler, Ute van den Berg"],
  ["Ana. Pizza was great. Luis spoke", "Luis"],
  ["We spoke about queues", ""],
  ["Everybody talked", ""],
  ["AWS presented", ""],
  ["Ana from Acme spoke", ""],
  ["nobody spoke", ""],
  ["Speakers: various speakers", ""],
])("of %s, these spoke: %s", (text, who) => {
  expect(read(text).who).toBe(who);
});

test.each([
  ["Node.js and CI/CD, node.js/express, ana@ug.example", ""],
  ["(see https://ug.example/a_(b)).", "https://ug.example/a_(b)"],
  ["https://ug.example/33, https://ug.example/33!", "https://ug.example/33"],
  ["javascript:alert(1) https://user:secret@ug.example/", ""],
])("the links of %s are %s", (text, links) => {
  expect(read(text).link).toBe(links);
});
