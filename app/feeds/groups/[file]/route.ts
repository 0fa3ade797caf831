import { visitor } from "@/lib/core/viewer";
import { groupFeed } from "@/lib/feeds/list-events";
import { answerPublicFeed, feedResponse, nameAndEnding } from "@/lib/feeds/response";

type Asked = { params: Promise<{ file: string }> };

/** `ug-valparaiso.ics`, `.atom` or `.json`: what one group holds. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { name, ending } = nameAndEnding((await params).file);
  return answerPublicFeed(request, async () => feedResponse(request, ending, await groupFeed(visitor, name)));
}

export { answerFeedPreflight as OPTIONS } from "@/lib/feeds/response";
