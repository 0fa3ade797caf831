import { describe, expect, it } from "vitest";
import { fixture } from "@/lib/testing/fixtures/index";
import { inBatches } from "../files/rows";
import { withOwnKeys } from "../kinds/activities/index";
import { readActivity } from "../kinds/activities/read";
import { readEventRows } from "../kinds/events/combine-rows";
import { readEvent } from "../kinds/events/read";
import { inspectFile } from "../kinds/files";
import { readEach } from "../kinds/kind";
import { readMember } from "../kinds/members/read";
import { blockingProblemsOf } from "./inspected-file";

const opened = (file: string | Buffer) =>
  async function* () {
    yield Buffer.from(file);
  };
const json = (value: unknown) => opened(JSON.stringify(value));
const group = { id: "g", name: "UG Quito", timeZone: "America/Guayaquil", country: "EC" };

async function events(open: ReturnType<typeof opened>, mapping: object = {}) {
  const file = await inspectFile(open, "events", { ...empty, ...mapping }, { group });
  const { slices } = await readEventRows(readEach(open, file, readEvent), {
    isOneEvent: file.shape?.isOneEvent === true,
    answers: {},
    isCalendar: false,
  });
  const readings = slices.flat();
  return { file, readings, drafts: readings.flatMap(({ draft }) => (draft && draft.of === null ? [draft] : [])) };
}

async function activities(open: ReturnType<typeof opened>) {
  const file = await inspectFile(open, "activities", empty);
  const readings = [];
  for await (const batch of withOwnKeys(inBatches(readEach(open, file, readActivity)))) readings.push(...batch);
  return { file, readings, drafts: readings.flatMap(({ draft }) => draft ?? []) };
}

const empty = {
  file: {},
  columns: {},
  dates: {},
  numbers: {},
  types: {},
  countries: {},
  people: {},
  defaults: {},
};

const meetup = {
  id: "qwerty",
  name: "Queues <3",
  status: "past",
  time: 1773347400000,
  local_date: "2026-03-12",
  local_time: "15:30",
  duration: 7_200_000,
  yes_rsvp_count: 45,
  headcount: 0,
  is_online_event: false,
  venue: { id: 1, name: "Casa Sur", address_1: "Calle 1", city: "Quito", country: "ec" },
  group: { id: 7, name: "AWS Quito", urlname: "aws-quito", timezone: "America/Guayaquil" },
  link: "https://www.meetup.com/aws-quito/events/qwerty/",
  description: "<p>Evening of <b>queues</b></p>",
};

describe("exports of other systems", () => {
  it("of Meetup: who said yes is expected, not counted; the end follows from how long it lasted", async () => {
    const { file, drafts } = await events(json([meetup, { ...meetup, id: "b", status: "cancelled", name: "Off" }]));
    expect(file.shape?.preset).toBe("meetup");
    expect(drafts).toMatchObject([
      {
        title: "Queues <3",
        startsOn: "2026-03-12",
        startsAtClock: "15:30",
        endsAtClock: "17:30",
        expected: 45,
        attendeesInPerson: null,
        venue: "Casa Sur",
        city: "Quito",
        country: "EC",
        format: "in_person",
        state: null,
        description: "Evening of queues",
        link: "https://www.meetup.com/aws-quito/events/qwerty/",
      },
      { title: "Off", state: "cancelled" },
    ]);
    expect(drafts[0]?.key).not.toBe(drafts[1]?.key);
  });

  it("of Meetup, as its newer interface answers, deep inside of other things", async () => {
    const node = {
      id: "301",
      title: "Streams",
      eventUrl: "https://www.meetup.com/aws-quito/events/301",
      dateTime: "2026-04-09T18:30-05:00",
      duration: "PT1H30M",
      eventType: "ONLINE",
      going: 12,
      status: "PAST",
      venue: { name: "Online event", city: "", country: "" },
    };
    const answer = { data: { groupByUrlname: { name: "AWS Quito", pastEvents: { count: 1, edges: [{ node }] } } } };
    const { file, drafts } = await events(json(answer));
    expect([file.shape?.preset, file.list]).toEqual(["meetup", "data.groupByUrlname.pastEvents.edges"]);
    expect(drafts).toMatchObject([
      { title: "Streams", startsAtClock: "18:30", endsAtClock: "20:00", format: "online", expected: 12 },
    ]);
  });

  it("of developers.events: moments at midnight are days, two of them first and last; one name in two cities is two events", async () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
    const conference = (name: string, days: string[], location: string) => ({
      name,
      date: days.map(day),
      hyperlink: "https://conf.example/",
      location,
      misc: "",
      cfp: { link: "https://cfp.example", until: "04-April-2025", untilDate: day("2025-04-04") },
      status: "open",
    });
    const { file, drafts } = await events(
      json([
        conference("DevConf", ["2026-06-01", "2026-06-03"], "Lyon (France)"),
        conference("AFUP Day", ["2026-05-22"], "Lille (France)"),
        conference("AFUP Day", ["2026-05-22"], "Lyon (France)"),
      ]),
    );
    expect(file.shape?.preset).toBe("developers_events");
    expect(drafts).toMatchObject([
      {
        title: "DevConf",
        startsOn: "2026-06-01",
        endsOn: "2026-06-03",
        startsAtClock: null,
        city: "Lyon",
        country: "FR",
      },
      { title: "AFUP Day", city: "Lille" },
      { title: "AFUP Day", city: "Lyon" },
    ]);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(3);
  });

  it("of Sessionize: speakers with their profiles, the room, without breaks", async () => {
    const session = { startsAt: "2026-05-16T09:00:00", endsAt: "2026-05-16T09:45:00", description: "Deep", roomId: 5 };
    const file = json({
      sessions: [
        { id: "1", title: "Queues", ...session, isServiceSession: false, speakers: ["a", "b"], categoryItems: [31] },
        { id: "2", title: "Lunch", ...session, isServiceSession: true, speakers: [] },
        { id: "3", title: "Not this time", ...session, status: "Declined", isServiceSession: false, speakers: ["a"] },
      ],
      speakers: [
        { id: "a", fullName: "Ana Ruiz", bio: "Builds", links: [{ title: "X", url: "https://x.com/ana" }] },
        { id: "b", fullName: "Bo Li", bio: "", links: [] },
      ],
      questions: [],
      categories: [{ id: 3, title: "Language", items: [{ id: 31, name: "Spanish" }] }],
      rooms: [{ id: 5, name: "Aula" }],
    });
    const { drafts } = await events(file);
    expect(drafts).toMatchObject([
      {
        title: null,
        startsAtClock: "09:00",
        language: "es",
        talks: [
          {
            title: "Queues",
            abstract: "Deep",
            speakers: [
              { name: "Ana Ruiz", handles: ["https://x.com/ana"] },
              { name: "Bo Li", handles: [] },
            ],
          },
        ],
      },
    ]);
    const people = await inspectFile(file, "members", empty);
    const names: (string | undefined)[] = [];
    for await (const batch of inBatches(readEach(file, people, readMember)))
      names.push(...batch.map(({ draft }) => draft?.name));
    expect([people.shape?.preset, names]).toEqual(["sessionize", ["Ana Ruiz", "Bo Li"]]);
  });

  it("of Advocu: the kind of content, readers, and who was in the room of all that came", async () => {
    const wrapped = (type: string, activityId: string, data: object) => ({
      type,
      activityId,
      submissionDate: "2026-02-01T00:00:00Z",
      data: {
        activityDate: "2026-01-30",
        activityUrl: "https://a.example/1",
        description: "x",
        private: false,
        ...data,
      },
    });
    const { file, drafts } = await activities(
      json({
        content: [
          wrapped("content-creation", "1", { title: "Post", contentType: "Articles", metrics: { readers: 500 } }),
          wrapped("public-speaking", "2", {
            title: "Talk",
            eventFormat: "Hybrid",
            countryIso: "PL",
            country: "Poland",
            city: "Gdynia",
            inPersonAttendees: 40,
            metrics: { attendees: 100 },
          }),
          wrapped("product-feedback-given", "3", {
            title: "EAP",
            contentType: "Early access program",
            private: true,
            metrics: { timeSpent: 90 },
          }),
          wrapped("workshop", "4", { title: "Lab", eventFormat: "Virtual", metrics: { attendees: 30 } }),
        ],
      }),
    );
    expect(file.shape?.preset).toBe("advocu");
    expect(drafts).toMatchObject([
      { type: "article", figures: { reads: 500 }, startsOn: "2026-01-30", visibility: null },
      { type: "talk", country: "PL", city: "Gdynia", figures: { attendees_in_person: 40, attendees_online: 60 } },
      { type: "product_feedback", figures: { minutes: 90 }, visibility: "private" },
      { type: "workshop", figures: { attendees_online: 30 } },
    ]);
  });

  it("of the MVP portal: 0 is what nobody said, and its long words for kinds are understood", async () => {
    const activity = (activityTypeName: string, more: object) => ({
      id: activityTypeName,
      activityTypeName,
      technologyFocusArea: "Cloud",
      title: "T",
      date: "2026-01-30",
      url: "https://a.example/1",
      inPersonAttendees: 0,
      liveStreamViews: 0,
      onDemandViews: 0,
      ...more,
    });
    const kinds = {
      "Blog/Website Post": "article",
      "Webinar/Online Training/Video/Livestream": "video",
      "Speaker/Presenter at Third-party event": "talk",
      "Open Source/Project/Sample code/Tools": "open_source",
      "Mentorship/Coaching": "mentoring",
      "Product Feedback (include 1:1, PGI)": "product_feedback",
      "Technical Social Media (Twitter, Facebook, LinkedIn...)": "social",
      "Translation Review, Feedback and Editing": "translation",
      "Organizer (User Group/Meetup/Local Events)": "event_organised",
    };
    const { file, drafts } = await activities(
      json(Object.keys(kinds).map((kind) => activity(kind, { onDemandViews: 7 }))),
    );
    expect(file.shape?.preset).toBe("mvp");
    expect(drafts.map(({ type }) => type)).toEqual(Object.values(kinds));
    expect(drafts[1]?.figures).toEqual({ on_demand_views: 7 });
  });

  it("of GitHub Stars, by its words; a plain list of the same columns is none", async () => {
    const star = (type: string) => ({
      id: type,
      type,
      title: type,
      date: "2026-01-30T00:00:00.000Z",
      url: "https://a.example",
    });
    const types = ["SPEAKING", "BLOGPOST", "EVENT_ORGANIZATION", "OPEN_SOURCE_PROJECT", "VIDEO_PODCAST", "FORUM"];
    const { file, drafts } = await activities(json({ data: { contributions: types.map(star) } }));
    expect(file.shape?.preset).toBe("github_stars");
    expect(drafts.map(({ type }) => type)).toEqual([
      "talk",
      "article",
      "event_organised",
      "open_source",
      "video",
      "forum_answers",
    ]);
    const plain = "type,title,date,url\nTalk,Queues,2026-01-30,https://a.example\n";
    expect((await activities(opened(plain))).file.shape).toBeNull();
  });

  it("sent as something else are told from it, and read as a plain table where somebody says so", async () => {
    const file = await inspectFile(json([meetup]), "activities", empty);
    expect(file.warnings.map(({ reason }) => reason).join()).toContain("looks like events as Meetup exports them");
    expect(
      (await inspectFile(json([meetup]), "events", { ...empty, file: { preset: "plain" } }, { group })).shape,
    ).toBeNull();
    const calendar = opened("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    expect((await inspectFile(calendar, "activities", empty)).problems[0]?.reason).toContain("Import it as events");
  });
});

describe("nested JSON", () => {
  const evenings = [
    {
      title: "March",
      date: "2026-03-12",
      where: { venue: "Casa Sur", city: "Quito" },
      talks: [
        { title: "Queues", speakers: [{ name: "Ana Ruiz", email: "ana@sol.example" }, { name: "Bo Li" }] },
        { title: "Streams", speakers: ["Cy Rao"] },
      ],
    },
    { title: "April", date: "2026-04-09", talks: [] },
  ];

  it("gives a row for each talk, with what its evening says; one without talks is there, too", async () => {
    const { file, drafts } = await events(json({ evenings }));
    expect([file.list, file.lists]).toEqual(["evenings.talks", ["evenings", "evenings.talks"]]);
    expect(drafts).toMatchObject([
      {
        title: "March",
        city: "Quito",
        venue: "Casa Sur",
        talks: [
          { title: "Queues", speakers: [{ name: "Ana Ruiz", handles: ["ana@sol.example"] }, { name: "Bo Li" }] },
          { title: "Streams", speakers: [{ name: "Cy Rao" }] },
        ],
      },
      { title: "April", talks: [] },
    ]);
  });

  it("is a table under the names that lead to a value, whatever the list", async () => {
    const { file } = await events(json({ evenings }), { file: { list: "evenings" } });
    expect(file.header.names).toEqual(["title", "date", "where.venue", "where.city", "talks", "talks.speakers"]);
    expect(file.sample[0]).toEqual([
      "March",
      "2026-03-12",
      "Casa Sur",
      "Quito",
      "Queues\nStreams",
      "Ana Ruiz Bo Li\nCy Rao",
    ]);
  });

  it("with strange names or without lists neither crashes nor pollutes anything", async () => {
    const strange = '[{"__proto__":{"polluted":1},"constructor":"x","title":"A","date":"2026-01-02"}]';
    const { drafts } = await events(opened(strange));
    expect(drafts).toMatchObject([{ title: "A" }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const deep = (open: string, close: string) =>
      `[{"title":"A","date":"2026-01-02","x":${open.repeat(50_000)}1${close.repeat(50_000)}}]`;
    for (const file of [deep("[", "]"), deep('{"name":', "}"), deep('{"a":[', "]}")])
      expect((await events(opened(file))).drafts).toMatchObject([{ title: "A" }]);
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ [`k${at}`]: [{ a: 1 }], title: "A" }));
    expect((await events(json(many(9_000)), { file: { list: "" } })).file.lists).toHaveLength(30);
    const wide = [
      { title: "A", date: "2026-01-02", l: Array.from({ length: 50_000 }, (_, at) => ({ [`k${at}`]: 1 })) },
    ];
    expect((await events(json(wide))).file.header.names.length).toBeLessThanOrEqual(200);
    for (const nothing of [
      "{}",
      '{"a":[1,2]}',
      "[[1],[2]]",
      '[{"a":{}}]',
      "[]",
      '{"a":{"b":{"c":{"d":{"e":{"f":{"g":[{"x":1}]}}}}}}}',
    ])
      expect([
        nothing,
        blockingProblemsOf(await inspectFile(opened(nothing), "events", empty, { group })).length > 0,
      ]).toEqual([nothing, true]);
  });
});

describe("exports as they come", { timeout: 60_000 }, () => {
  it("Sessionize has 6 sessions of 7 speakers, who are members where they are sent as such", async () => {
    const open = opened(fixture("sessionize.json"));
    const { drafts } = await events(open);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.talks).toHaveLength(6);
    const names = new Set(drafts[0]?.talks.flatMap(({ speakers }) => speakers.map(({ name }) => name)));
    expect(names.size).toBe(7);
    const people = await inspectFile(open, "members", empty);
    expect([people.shape?.preset, people.rows]).toEqual(["sessionize", 7]);
  });

  it("the calls for papers of developers.events are read as the conferences that they are for", async () => {
    const { file, readings } = await events(opened(fixture("calls-for-papers.json")));
    expect([file.shape?.preset, file.rows]).toEqual(["developers_events", 40]);
    expect(readings.filter(({ draft }) => !draft).length).toBeLessThan(5);
  });

  it("two names with an & between them are two people", async () => {
    const { drafts } = await events(opened(fixture("evenings.json")));
    const speakers = drafts.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers.map(({ name }) => name)));
    expect(speakers.filter((name) => /Vodnik|Jezernik/.test(name))).toEqual(["Davorin Vodnik", "Kaja Jezernik"]);
  });
});
