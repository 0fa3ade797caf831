import { outcomeOf } from "@/lib/action";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { Refusal } from "@/lib/errors";
import { uploadImport } from "@/lib/imports/batches/commands";
import { largestFile, uploadInput } from "@/lib/imports/batches/schema";
import { mayImport } from "@/lib/imports/policy";

const statuses: Record<string, number> = { invalid: 422, forbidden: 404, missing: 404, too_large: 413, fault: 500 };

/**
 * Takes the bytes of a file as they are, once it is clear that the sender may; `kind`, `name` and `member` stand in the address.
 * Outside the proxy, which would cut it short.
 */
export async function POST(request: Request): Promise<Response> {
  const outcome = await outcomeOf(async () => {
    refuseStrangers(request);
    const viewer = await currentViewer();
    const asked = askedIn(request);
    if (!mayImport(viewer, asked)) throw new Refusal("forbidden", "You may not do that.");
    return uploadImport(viewer, { ...asked, bytes: await bytesOf(request) });
  });
  const status = outcome.ok ? 201 : (statuses[outcome.code] ?? 400);
  return Response.json(outcome, { status, headers: { "Cache-Control": "no-store" } });
}

function askedIn(request: Request) {
  const asked = new URL(request.url).searchParams;
  const [kind, fileName, memberId, groupId] = ["kind", "name", "member", "group"].map((name) => asked.get(name));
  return parse(uploadInput.omit({ bytes: true }), { kind, fileName, memberId, groupId, isOwn: asked.has("own") });
}

/** Only our own pages send files, under the machine's address or the one that people know: the cookie alone is no consent. */
function refuseStrangers(request: Request): void {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const own = [host, hostOf(process.env.APP_URL)];
  const from = hostOf(origin);
  if (!from || !own.includes(from)) throw new Refusal("forbidden", "You may not do that.");
}

function hostOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).host : null;
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > largestFile) throw new Refusal("too_large", "At most 20 MB. Split the file.");
  const slices: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length > largestFile) throw new Refusal("too_large", "At most 20 MB. Split the file.");
    slices.push(next.value);
  }
  if (!Number.isNaN(announced) && announced !== length)
    throw new Refusal("invalid", "The file did not arrive whole. Send it again.");
  return Buffer.concat(slices);
}
