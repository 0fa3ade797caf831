import { paramsOf } from "@/app/_ui/search-params";
import { eventFilterOf } from "@/lib/events/lists/schema";
import { aboutFeed, feed, feedAnswer } from "@/lib/feed";
import { latestEvents } from "@/lib/feeds/queries";
import { atomOf } from "@/lib/feeds/rules";
import { visitor } from "@/lib/viewer";

/** The fifty events that were changed last. */
export async function GET(request: Request): Promise<Response> {
  const filter = eventFilterOf(paramsOf(new URL(request.url).searchParams));
  return feed(async () =>
    feedAnswer(atomOf(await latestEvents(visitor, filter), await aboutFeed(request)), "application/atom+xml"),
  );
}
