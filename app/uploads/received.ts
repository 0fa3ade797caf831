import { isCrossSite } from "@/lib/core/cross-site";
import { type ActionResult, Refusal } from "@/lib/core/errors";

const statuses: Record<string, number> = {
  invalid: 422,
  forbidden: 404,
  missing: 404,
  too_large: 413,
  unavailable: 503,
  limited: 429,
  full: 507,
  fault: 500,
};

/** What came of a file, as our own pages read it. */
export function answerOf(outcome: ActionResult<unknown>, done: 200 | 201): Response {
  const status = outcome.ok ? done : (statuses[outcome.code] ?? 400);
  return Response.json(outcome, { status, headers: { "Cache-Control": "no-store" } });
}

/** Only our own pages send files, under the machine's address or the one that people know: the cookie alone is no consent. */
export function refuseStrangers(request: Request): void {
  if (!request.headers.has("origin") || isCrossSite(request.headers))
    throw new Refusal("forbidden", "You may not do that.");
}

/** The bytes as they came, no more than so many; refuses what is longer, and what did not arrive whole. */
export async function bytesOf(request: Request, most: number, advice = "Split the file."): Promise<Uint8Array> {
  const tooLarge = new Refusal("too_large", `At most ${most / 1_000_000} MB. ${advice}`);
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > most) throw tooLarge;
  const slices: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length > most) throw tooLarge;
    slices.push(next.value);
  }
  if (!Number.isNaN(announced) && announced !== length)
    throw new Refusal("invalid", "The file did not arrive whole. Send it again.");
  return Buffer.concat(slices);
}
