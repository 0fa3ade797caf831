import { paramsOf } from "@/app/_ui/search-params";
import { visitor } from "@/lib/core/viewer";
import { readEventFilter } from "@/lib/events/filter";
import { jsonFeed } from "@/lib/feeds/json";
import { listLatestEvents } from "@/lib/feeds/list-events";
import { answerPublicFeed, describeFeed, feedResponse } from "@/lib/feeds/response";

/** The fifty events that were changed last. */
export async function GET(request: Request): Promise<Response> {
  const filter = readEventFilter(paramsOf(new URL(request.url).searchParams));
  return answerPublicFeed(request, async () => {
    const answer = jsonFeed(await listLatestEvents(visitor, filter), await describeFeed(request));
    return feedResponse(JSON.stringify(answer), "application/feed+json");
  });
}
