import { calendar, feed, namedBy } from "@/lib/feed";
import { eventsOfGroup } from "@/lib/feeds/queries";
import { visitor } from "@/lib/viewer";

type Asked = { params: Promise<{ file: string }> };

/** `ug-valparaiso.ics`: what one group holds. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { file } = await params;
  return feed(async () => {
    const { name, events } = await eventsOfGroup(visitor, namedBy(file) ?? "");
    return calendar(events, name);
  });
}
