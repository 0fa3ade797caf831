import { calendar, feed, namedBy } from "@/lib/feed";
import { eventForCalendar } from "@/lib/feeds/queries";
import { visitor } from "@/lib/viewer";

type Asked = { params: Promise<{ file: string }> };

/** One event for one's own calendar. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { file } = await params;
  return feed(async () => {
    const event = await eventForCalendar(visitor, namedBy(file) ?? "");
    return calendar([event], event.title);
  });
}
