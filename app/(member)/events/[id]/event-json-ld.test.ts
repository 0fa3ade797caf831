import { expect, test } from "vitest";
import type { EventWithDetails } from "@/lib/events/get";
import { eventJsonLd } from "./event-json-ld";

const event = {
  id: "0198",
  title: "Queues </script> after dark",
  startsOn: "2026-11-17",
  startsAtClock: "19:00",
  endsOn: null,
  endsAtClock: "01:00",
  timeZone: "America/Santiago",
  format: "hybrid",
  state: "cancelled",
  venue: "Casa Central",
  city: "Valparaíso",
  country: "CL",
  language: "es",
  onlineLink: "https://zoom.us/j/1",
  hosts: [{ slug: "ug-valparaiso", name: "UG Valparaíso" }],
  sessions: [
    {
      speakers: [
        { memberId: "seen", guestName: null },
        { memberId: "hidden", guestName: null },
        { memberId: null, guestName: "Joaquim Beltrame" },
      ],
    },
  ],
} as unknown as EventWithDetails;

test("an event says when, where and by whom in the words of search engines, and neither hidden people nor the link to join", () => {
  const data = eventJsonLd(event, { seen: [{ id: "seen", name: "Kavya Nambiar", slug: "kavya" }] });
  expect(data).toMatchObject({
    "@type": "Event",
    startDate: "2026-11-17T19:00:00-03:00",
    endDate: "2026-11-18T01:00:00-03:00",
    eventStatus: "https://schema.org/EventCancelled",
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    organizer: [{ "@type": "Organization", name: "UG Valparaíso" }],
    performer: [
      { "@type": "Person", name: "Kavya Nambiar" },
      { "@type": "Person", name: "Joaquim Beltrame" },
    ],
  });
  expect(JSON.stringify(data)).not.toMatch(/zoom|hidden/);
});
