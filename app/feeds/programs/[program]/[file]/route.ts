import { notFoundError } from "@/lib/core/errors";
import { visitor } from "@/lib/core/viewer";
import { programFeed } from "@/lib/feeds/list-events";
import { answerPublicFeed, feedResponse, nameAndEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ program: string; file: string }> };

/** `heroes/events.ics`, `.atom` or `.json`: what groups of one program hold, and what advances its goals. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { program, file } = await params;
  const { name, ending } = nameAndEnding(file);
  return answerPublicFeed(request, async () => {
    if (name !== "events") throw notFoundError("feed");
    return feedResponse(request, ending, await programFeed(visitor, program));
  });
}

export { answerFeedPreflight as OPTIONS } from "@/lib/feeds/response";
