import { holderOf } from "@/lib/bearer";
import { calendar, feed, namedBy } from "@/lib/feed";
import { eventsOfViewer } from "@/lib/feeds/queries";

type Asked = { params: Promise<{ file: string }> };

/** One's own calendar, behind a token of its own in the address, since calendar apps send no headers; it can be revoked. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { file } = await params;
  return feed(async () => {
    const viewer = await holderOf(namedBy(file) ?? "", "calendar:read");
    return calendar(await eventsOfViewer(viewer), viewer.name, true);
  });
}
