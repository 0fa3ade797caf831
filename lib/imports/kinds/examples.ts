import type { ImportKindName } from "@/db/words";

/** A small file of each kind that comes in as it is, for who wonders what one looks like. The people in it are made up. */
export const exampleFiles: Record<ImportKindName, readonly (readonly string[])[]> = {
  members: [
    ["Name", "E-mail", "Country", "City", "Languages", "Program", "Specialty", "Since", "Until"],
    [
      "Ana Example",
      "ana@example.org",
      "Portugal",
      "Braga",
      "Portuguese; English",
      "Community Builders",
      "Serverless",
      "2026-03-01",
      "2027-02-28",
    ],
    [
      "Luis Example",
      "luis@example.org",
      "Peru",
      "Cusco",
      "Spanish",
      "Community Builders",
      "Data",
      "2026-03-01",
      "2027-02-28",
    ],
  ],
  activities: [
    ["Title", "Date", "Type", "Link", "Attendees in person", "Attendees online", "Speakers"],
    ["Queues for everybody", "2026-03-14", "Talk", "https://example.org/queues", "34", "12", "Ana Example"],
    ["What a function costs", "2026-04-02", "Article", "https://example.org/costs", "", "", "Luis Example"],
  ],
  groups: [
    ["Name", "Kind", "Country", "City", "Link", "Members", "Members as of"],
    ["Example User Group", "User group", "Portugal", "Braga", "https://example.org/braga", "480", "2026-01-31"],
    ["Example Student Club", "Student club", "Peru", "Cusco", "https://example.org/cusco", "95", "2026-01-31"],
  ],
  events: [
    ["Event", "Date", "Start time", "End time", "Venue", "City", "Format", "Talk", "Speakers", "Attendees in person"],
    [
      "Evening in March",
      "2026-03-14",
      "18:30",
      "21:00",
      "Town library",
      "Braga",
      "In person",
      "Queues for everybody",
      "Ana Example",
      "34",
    ],
    [
      "Evening in March",
      "2026-03-14",
      "18:30",
      "21:00",
      "Town library",
      "Braga",
      "In person",
      "What a function costs",
      "Luis Example",
      "34",
    ],
  ],
};
