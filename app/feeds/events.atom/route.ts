import { feedOfFilter } from "../feed-of-filter";

/** The fifty events that were changed last, of all or of what the filter of the calendar page names. */
export function GET(request: Request): Promise<Response> {
  return feedOfFilter(request, "atom");
}

export { answerFeedPreflight as OPTIONS } from "@/lib/feeds/response";
