import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { recognizeEvidence } from "@/lib/evidence/recognize";
import { largestEvidence } from "@/lib/evidence/schema";
import { sendFile } from "@/lib/evidence/send";
import { answerOf, bytesOf, refuseStrangers } from "../received";

/** Takes the bytes of one file as they are, from whoever is signed in; its `name` stands in the address. It says itself what type it is. */
export async function POST(request: Request): Promise<Response> {
  const outcome = await toActionResult(async () => {
    refuseStrangers(request);
    const viewer = await currentViewer();
    if (!isSignedIn(viewer)) throw new Refusal("forbidden", "You may not do that.");
    const content = await bytesOf(request, largestEvidence, "Choose a smaller file.");
    const type = await recognizeEvidence(content);
    return sendFile(viewer, { name: new URL(request.url).searchParams.get("name") ?? "", type, content });
  });
  return answerOf(outcome, 201);
}
