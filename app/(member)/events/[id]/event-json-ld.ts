import { DateTime } from "luxon";
import { known } from "@/app/_sharing/json-ld";
import { appUrl } from "@/lib/core/app-url";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";
import { lastDayOfEvent } from "@/lib/events/time-of-day";

const attendance = {
  in_person: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
} as const;

/** An event as search engines read it. The link to join is nobody's but the members'. */
export function eventJsonLd(event: EventWithDetails, people: Pick<EventPeople, "seen">) {
  const { id, title, startsOn, startsAtClock, endsOn, endsAtClock, timeZone, format, state, venue, city, country } =
    event;
  const url = `${appUrl()}/events/${id}`;
  const address = known({ "@type": "PostalAddress", addressLocality: city, addressCountry: country });
  const room = known({ "@type": "Place", name: venue ?? city, address });
  const places = [
    ...(format !== "online" && (venue || city || country) ? [room] : []),
    ...(format === "in_person" ? [] : [{ "@type": "VirtualLocation", url }]),
  ];
  return known({
    "@type": "Event",
    name: title,
    url,
    image: `${url}/preview.png`,
    startDate: moment(startsOn, startsAtClock, timeZone),
    endDate: endsOn || endsAtClock ? moment(lastDayOfEvent(event) ?? startsOn, endsAtClock, timeZone) : null,
    eventStatus: `https://schema.org/${state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${attendance[format]}`,
    location: places.length > 1 ? places : places[0],
    organizer: event.hosts.map(({ slug, name }) => ({
      "@type": "Organization",
      name,
      url: `${appUrl()}/groups/${slug}`,
    })),
    performer: speakersOf(event, people).map((name) => ({ "@type": "Person", name })),
    inLanguage: event.language,
  });
}

/** Whoever the viewer may see, and guests by the name that the page shows. */
function speakersOf({ sessions }: EventWithDetails, { seen }: Pick<EventPeople, "seen">): string[] {
  const names = sessions.flatMap(({ speakers }) =>
    speakers.flatMap(
      ({ memberId, guestName }) => (memberId ? seen.find(({ id }) => id === memberId)?.name : guestName) ?? [],
    ),
  );
  return [...new Set(names)];
}

function moment(day: string, clock: string | null, zone: string): string {
  if (!clock) return day;
  const there = DateTime.fromISO(`${day}T${clock}`, { zone });
  return there.isValid ? (there.toISO({ suppressMilliseconds: true }) ?? day) : day;
}
