import { requireToken } from "@/lib/core/bearer-token";
import { listOwnEvents } from "@/lib/feeds/list-events";
import { answerFeed, calendarResponse, nameWithoutEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ file: string }> };

/** One's own calendar, behind a token of its own in the address, since calendar apps send no headers; it can be revoked. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { file } = await params;
  return answerFeed(async () => {
    const viewer = await requireToken(nameWithoutEnding(file) ?? "", "calendar:read");
    return calendarResponse(await listOwnEvents(viewer), viewer.name, true);
  });
}
