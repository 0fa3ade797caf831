import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import { Refusal } from "@/lib/errors";
import { uploadImport } from "@/lib/imports/batches/commands";
import { largestFile } from "@/lib/imports/batches/schema";

const statuses: Record<string, number> = { invalid: 422, forbidden: 404, missing: 404, too_large: 413, fault: 500 };

/** Takes the bytes of a file as they are; `kind`, `name` and `member` stand in the address. Outside the proxy, which would cut it short. */
export async function POST(request: Request): Promise<Response> {
  const outcome = await outcomeOf(async () => {
    refuseStrangers(request);
    const asked = new URL(request.url).searchParams;
    const viewer = await currentViewer();
    return uploadImport(viewer, {
      kind: asked.get("kind"),
      fileName: asked.get("name"),
      memberId: asked.get("member"),
      isOwn: asked.has("own"),
      bytes: await bytesOf(request),
    });
  });
  const status = outcome.ok ? 201 : (statuses[outcome.code] ?? 400);
  return Response.json(outcome, { status, headers: { "Cache-Control": "no-store" } });
}

/** Only our own pages send files: the cookie alone is no consent. */
function refuseStrangers(request: Request): void {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host)
    throw new Refusal("forbidden", "You may not do that.");
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
