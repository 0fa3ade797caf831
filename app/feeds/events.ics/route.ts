import { paramsOf } from "@/app/_ui/search-params";
import { eventFilterOf } from "@/lib/events/lists/schema";
import { calendar, feed } from "@/lib/feed";
import { eventsForCalendar } from "@/lib/feeds/queries";
import { visitor } from "@/lib/viewer";

/** Every event, or what the filter of the calendar page names, for a calendar to subscribe to. */
export async function GET(request: Request): Promise<Response> {
  const filter = eventFilterOf(paramsOf(new URL(request.url).searchParams));
  return feed(async () => calendar(await eventsForCalendar(visitor, filter), null));
}
