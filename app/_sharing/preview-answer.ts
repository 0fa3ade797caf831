import type { ImageResponse } from "next/og";
import { answers } from "@/lib/core/cached";
import { entityTag, isKnownTag } from "@/lib/core/entity-tag";
import { Refusal } from "@/lib/core/errors";

/** Drawing takes a moment of the processor, and a shared link is fetched by many at once. */
const drawn = answers<ArrayBuffer>();
const drawnAtOnce = 2;
let drawing: Promise<unknown>[] = Array.from({ length: drawnAtOnce }, () => Promise.resolve());

/**
 * The picture that social sites show beside a shared address, drawn from facts that every visitor sees; one with the same facts is
 * drawn once. What is not there has none.
 */
export async function answerPreview<Facts>(
  request: Request,
  { facts, draw }: { facts: () => Promise<Facts>; draw: (facts: Facts) => ImageResponse },
): Promise<Response> {
  try {
    const shown = await facts();
    const key = JSON.stringify([draw.name, shown]);
    const tag = entityTag(key);
    const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=600", ETag: tag };
    if (isKnownTag(request, tag)) return new Response(null, { status: 304, headers });
    const png = await drawn(key, () => inTurn(() => draw(shown).arrayBuffer()));
    return new Response(png, { headers });
  } catch (error) {
    if (error instanceof Refusal) return new Response("There is no such picture.", { status: 404 });
    throw error;
  }
}

/** After the one that began two before it, so that the others of the server go on meanwhile. */
function inTurn(draw: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  const [first, ...others] = drawing;
  const png = Promise.resolve(first).then(draw);
  drawing = [...others, png.catch(() => undefined)];
  return png;
}
