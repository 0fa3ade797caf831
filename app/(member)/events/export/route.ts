import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer } from "@/lib/core/current-viewer";
import { listEvents } from "@/lib/events/list";
import { paramsOf } from "../../../_ui/search-params";
import { askedOf } from "../_list/views";

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

/** What the calendar shows at this address, all its pages, in its order; an unknown number is left blank. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const { shown, order, also } = askedOf(viewer, paramsOf(new URL(request.url).searchParams));
  const events = await listEvents(viewer, shown, { order, also, limit: most });
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
  return csvResponse(`events-${today(viewer.timeZone)}.csv`, heads, lines);
}
