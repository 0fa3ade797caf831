import { Refusal } from "@/lib/core/errors";
import { visitor } from "@/lib/core/viewer";
import { getMember } from "@/lib/members/get";
import { entityTag, isKnownTo } from "@/lib/page-cache/public-answer";
import { drawPreview } from "./draw-preview";
import { previewFacts } from "./preview-facts";

type Context = { params: Promise<{ slug: string }> };

const keptFor = 10 * 60_000;
const mostKept = 200;
/** Drawing takes a moment of the processor, and a shared link is fetched by many at once. */
const drawn = new Map<string, { at: number; png: ArrayBuffer }>();

/** The picture that social sites show beside a shared profile: only what a visitor sees, and only of a public one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const member = await getMember(visitor, (await params).slug);
    const facts = await previewFacts(member);
    const key = JSON.stringify(facts);
    const tag = entityTag(key);
    const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=600", ETag: tag };
    if (isKnownTo(request, tag)) return new Response(null, { status: 304, headers });
    const png = fresh(key) ?? (await drawPreview(facts).arrayBuffer());
    keep(key, png);
    return new Response(png, { headers });
  } catch (error) {
    if (error instanceof Refusal) return new Response("There is no such picture.", { status: 404 });
    throw error;
  }
}

function fresh(key: string): ArrayBuffer | null {
  const known = drawn.get(key);
  return known && Date.now() - known.at < keptFor ? known.png : null;
}

function keep(key: string, png: ArrayBuffer): void {
  if (fresh(key)) return;
  const [oldest] = drawn.keys();
  if (drawn.size >= mostKept && oldest !== undefined) drawn.delete(oldest);
  drawn.delete(key);
  drawn.set(key, { at: Date.now(), png });
}
