import { paramsOf } from "@/app/_ui/search-params";
import { readEventFilter } from "@/lib/events/filter";
import { answerPublicFeed, feedResponse } from "@/lib/feeds/response";

/** A feed of what the filter of the calendar page names. */
export function feedOfFilter(request: Request, ending: "ics" | "atom" | "json"): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const filter = readEventFilter(paramsOf(searchParams));
  return answerPublicFeed(request, () =>
    feedResponse(request, ending, { name: null, path: `/events${search}`, filter }),
  );
}
