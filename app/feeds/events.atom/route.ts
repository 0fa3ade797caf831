import { paramsOf } from "@/app/_ui/search-params";
import { visitor } from "@/lib/core/viewer";
import { readEventFilter } from "@/lib/events/filter";
import { atomFeed } from "@/lib/feeds/atom";
import { listLatestEvents } from "@/lib/feeds/list-events";
import { answerPublicFeed, describeFeed, feedResponse } from "@/lib/feeds/response";

/** The fifty events that were changed last. */
export async function GET(request: Request): Promise<Response> {
  const filter = readEventFilter(paramsOf(new URL(request.url).searchParams));
  return answerPublicFeed(request, async () =>
    feedResponse(
      atomFeed(await listLatestEvents(visitor, filter), await describeFeed(request)),
      "application/atom+xml",
    ),
  );
}
