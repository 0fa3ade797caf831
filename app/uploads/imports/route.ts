import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { largestImportFile, uploadImportInput } from "@/lib/imports/jobs/schema";
import { uploadImport } from "@/lib/imports/jobs/upload";
import { mayImport } from "@/lib/imports/policy";
import { answerOf, bytesOf, refuseStrangers } from "../received";

/**
 * Takes the bytes of a file as they are, once it is clear that the sender may; `kind`, `name` and `member` stand in the address.
 * Outside the proxy, which would cut it short.
 */
export async function POST(request: Request): Promise<Response> {
  const outcome = await toActionResult(async () => {
    refuseStrangers(request);
    const viewer = await currentViewer();
    const asked = askedIn(request);
    if (!mayImport(viewer, asked)) throw new Refusal("forbidden", "You may not do that.");
    return uploadImport(viewer, { ...asked, bytes: await bytesOf(request, largestImportFile) });
  });
  return answerOf(outcome, 201);
}

function askedIn(request: Request) {
  const asked = new URL(request.url).searchParams;
  const [kind, fileName, memberId, groupId] = ["kind", "name", "member", "group"].map((name) => asked.get(name));
  return parse(uploadImportInput.omit({ bytes: true }), { kind, fileName, memberId, groupId, isOwn: asked.has("own") });
}
