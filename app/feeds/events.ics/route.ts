import { feedOfFilter } from "../feed-of-filter";

/** Every event of the last year and to come, or what the filter of the calendar page names, for a calendar to subscribe to. */
export function GET(request: Request): Promise<Response> {
  return feedOfFilter(request, "ics");
}

export { answerFeedPreflight as OPTIONS } from "@/lib/feeds/response";
