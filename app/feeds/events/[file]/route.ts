import { visitor } from "@/lib/core/viewer";
import { getCalendarEvent } from "@/lib/feeds/list-events";
import { answerPublicFeed, calendarResponse, nameWithoutEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ file: string }> };

/** One event for one's own calendar. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { file } = await params;
  return answerPublicFeed(request, async () => {
    const event = await getCalendarEvent(visitor, nameWithoutEnding(file) ?? "");
    return calendarResponse([event], event.title);
  });
}
