import { requireToken } from "@/lib/core/bearer-token";
import { notFoundError } from "@/lib/core/errors";
import { listOwnEvents } from "@/lib/feeds/list-events";
import { answerOwnFeed, calendarResponse, nameAndEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ file: string }> };

/** One's own calendar, behind a token of its own in the address, since calendar apps send no headers; it can be revoked. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { name, ending } = nameAndEnding((await params).file);
  return answerOwnFeed(request, async () => {
    if (ending !== "ics") throw notFoundError("feed");
    const viewer = await requireToken(name, "calendar:read");
    return calendarResponse(await listOwnEvents(viewer), viewer.name);
  });
}

export { answerFeedPreflight as OPTIONS } from "@/lib/feeds/response";
