import { visitor } from "@/lib/core/viewer";
import { listGroupEvents } from "@/lib/feeds/list-events";
import { answerPublicFeed, calendarResponse, nameWithoutEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ file: string }> };

/** `ug-valparaiso.ics`: what one group holds. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { file } = await params;
  return answerPublicFeed(request, async () => {
    const { name, events } = await listGroupEvents(visitor, nameWithoutEnding(file) ?? "");
    return calendarResponse(events, name);
  });
}
