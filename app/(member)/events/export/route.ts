import { today } from "@/lib/clock";
import { csvOf, download } from "@/lib/csv";
import { currentViewer } from "@/lib/current-viewer";
import { listEvents } from "@/lib/events/lists/queries";
import { eventFilterOf } from "@/lib/events/lists/schema";
import { paramsOf } from "../../../_ui/search-params";

const heads = [
  "day",
  "clock",
  "time_zone",
  "title",
  "groups",
  "kind",
  "format",
  "state",
  "venue",
  "city",
  "country",
  "in_the_room",
  "online",
  "link",
  "address",
];
const most = 10_000;

/** Every event that the filters name, the latest first; an unknown number is left blank. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const events = await listEvents(viewer, eventFilterOf(paramsOf(new URL(request.url).searchParams)), { limit: most });
  const lines = events.map((event) => [
    event.startsOn,
    event.startsAtClock,
    event.timeZone,
    event.title,
    event.hosts.map(({ name }) => name).join("; "),
    event.kind,
    event.format,
    event.state,
    event.venue,
    event.city,
    event.country,
    event.attendeesInPerson,
    event.attendeesOnline,
    event.link,
    `/events/${event.id}`,
  ]);
  return download(`events-${today(viewer.timeZone)}.csv`, "text/csv", csvOf(heads, lines));
}
