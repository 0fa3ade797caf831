import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { notFoundError } from "@/lib/core/errors";
import { findEvent } from "@/lib/events/get";
import { largestAttendeeList } from "@/lib/imports/kinds/attendees/fields";
import { matchAttendeeList } from "@/lib/imports/kinds/attendees/match";
import { answerOf, bytesOf, refuseStrangers } from "../received";

/** Reads a list of attendees of the event that the address names, for who runs it, and keeps nothing of it. */
export async function POST(request: Request): Promise<Response> {
  const outcome = await toActionResult(async () => {
    refuseStrangers(request);
    const viewer = await currentViewer();
    const eventId = new URL(request.url).searchParams.get("event") ?? "";
    if (!(await findEvent(viewer, eventId))?.mayRun) throw notFoundError("event");
    return matchAttendeeList(viewer, { eventId, bytes: await bytesOf(request, largestAttendeeList) });
  });
  return answerOf(outcome, 200);
}
