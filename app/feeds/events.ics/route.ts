import { paramsOf } from "@/app/_ui/search-params";
import { visitor } from "@/lib/core/viewer";
import { readEventFilter } from "@/lib/events/filter";
import { listCalendarEvents } from "@/lib/feeds/list-events";
import { answerPublicFeed, calendarResponse } from "@/lib/feeds/response";

/** Every event, or what the filter of the calendar page names, for a calendar to subscribe to. */
export async function GET(request: Request): Promise<Response> {
  const filter = readEventFilter(paramsOf(new URL(request.url).searchParams));
  return answerPublicFeed(request, async () => calendarResponse(await listCalendarEvents(visitor, filter), null));
}
