import { notFoundError } from "@/lib/core/errors";
import { visitor } from "@/lib/core/viewer";
import { getCalendarEvent } from "@/lib/feeds/list-events";
import { answerPublicFeed, calendarResponse, nameAndEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ file: string }> };

/** One event for one's own calendar. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { name, ending } = nameAndEnding((await params).file);
  return answerPublicFeed(request, async () => {
    if (ending !== "ics") throw notFoundError("feed");
    const event = await getCalendarEvent(visitor, name);
    return calendarResponse([event], event.title);
  });
}

export { answerFeedPreflight as OPTIONS } from "@/lib/feeds/response";
