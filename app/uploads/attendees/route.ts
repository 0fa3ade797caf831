import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import { missing } from "@/lib/errors";
import { findEvent } from "@/lib/events/queries";
import { attendeesRead } from "@/lib/imports/attendees/queries";
import { largestList } from "@/lib/imports/attendees/schema";
import { answerOf, bytesOf, refuseStrangers } from "../received";

/** Reads a list of attendees of the event that the address names, for who runs it, and keeps nothing of it. */
export async function POST(request: Request): Promise<Response> {
  const outcome = await outcomeOf(async () => {
    refuseStrangers(request);
    const viewer = await currentViewer();
    const eventId = new URL(request.url).searchParams.get("event") ?? "";
    if (!(await findEvent(viewer, eventId))?.mayRun) throw missing("event");
    return attendeesRead(viewer, { eventId, bytes: await bytesOf(request, largestList) });
  });
  return answerOf(outcome, 200);
}
