/** As long as a page of twenty-five activities is in the API: about 20 kB. */
export const constant = {
  total: 25,
  items: Array.from({ length: 25 }, (_, number) => ({
    id: `01990000-0000-7000-8000-0000000000${10 + number}`,
    type: "talk",
    title: "What we learned about Serverless (part 3)",
    startsOn: "2026-11-14",
    endsOn: null,
    state: "confirmed",
    visibility: "public",
    language: "en",
    country: "CL",
    city: "Valdivia",
    description: "We went through the design step by step and measured each change on a real system.",
    links: ["https://notes.example/2026-11/a02-0-8000-000000"],
    figures: [{ key: "attendees_in_person", value: 48, source: "self_reported", asOf: null }],
    reach: 48,
    credits: [
      { memberId: "01990000-0000-7000-8000-000000000001", slug: "ada-abara-1", name: "Ada Abara", part: "speaker" },
    ],
    goals: [{ key: "encourage-peer-learning", reason: "Everything was measured.", isConfirmed: true }],
    principles: [
      { key: "dive-deep", reason: null, isConfirmed: true },
      { key: "customer-obsession", reason: null, isConfirmed: true },
    ],
    programs: [{ key: "community-builders", counts: true }],
  })),
};
