"use server";

import { action } from "@/lib/core/action";
import { removeAttendee as leaveAttendeesCommand } from "@/lib/events/attendees";
import { cancelEvent as cancelEventCommand, restoreEvent as restoreEventCommand } from "@/lib/events/cancel";
import {
  countAttendees as countAttendeesCommand,
  undoAttendeeCount as takeCountBackCommand,
} from "@/lib/events/count-attendees";
import { linkGuestSpeaker as joinGuestCommand } from "@/lib/events/link-guest";
import {
  askForAttendanceAgain as askAttendanceAgainCommand,
  leaveEventUncounted as leaveEventUncountedCommand,
  recordAttendance as recordAttendanceCommand,
} from "@/lib/events/record-attendance";
import { bringEventBack as bringEventBackCommand, removeEvent as removeEventCommand } from "@/lib/events/remove";

export const recordAttendance = action(recordAttendanceCommand);
export const leaveEventUncounted = action(leaveEventUncountedCommand);
export const askAttendanceAgain = action(askAttendanceAgainCommand);
export const cancelEvent = action(cancelEventCommand);
export const restoreEvent = action(restoreEventCommand);
export const countAttendees = action(countAttendeesCommand);
export const takeCountBack = action(takeCountBackCommand);
export const leaveAttendees = action(leaveAttendeesCommand);
export const removeEvent = action(removeEventCommand);
export const bringEventBack = action(bringEventBackCommand);
export const joinGuest = action(joinGuestCommand);
