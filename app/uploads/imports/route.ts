import { outcomeOf } from "@/lib/action";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { Refusal } from "@/lib/errors";
import { uploadImport } from "@/lib/imports/batches/commands";
import { largestFile, uploadInput } from "@/lib/imports/batches/schema";
import { mayImport } from "@/lib/imports/policy";
import { answerOf, bytesOf, refuseStrangers } from "../received";

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
    return uploadImport(viewer, { ...asked, bytes: await bytesOf(request, largestFile) });
  });
  return answerOf(outcome, 201);
}

function askedIn(request: Request) {
  const asked = new URL(request.url).searchParams;
  const [kind, fileName, memberId, groupId] = ["kind", "name", "member", "group"].map((name) => asked.get(name));
  return parse(uploadInput.omit({ bytes: true }), { kind, fileName, memberId, groupId, isOwn: asked.has("own") });
}
