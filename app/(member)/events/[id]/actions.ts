"use server";

import { action } from "@/lib/action";
import { countAttendees as countAttendeesCommand, leaveAttendees as leaveAttendeesCommand, takeCountBack as takeCountBackCommand } from "@/lib/events/attendees/commands";
import { joinGuest as joinGuestCommand } from "@/lib/events/speakers/commands";
import { askAttendanceAgain as askAttendanceAgainCommand, cancelEvent as cancelEventCommand, leaveEventUncounted as leaveEventUncountedCommand, recordAttendance as recordAttendanceCommand, restoreEvent as restoreEventCommand } from "@/lib/events/states/commands";

export const recordAttendance = action(recordAttendanceCommand);
export const leaveEventUncounted = action(leaveEventUncountedCommand);
export const askAttendanceAgain = action(askAttendanceAgainCommand);
export const cancelEvent = action(cancelEventCommand);
export const restoreEvent = action(restoreEventCommand);
export const countAttendees = action(countAttendeesCommand);
export const takeCountBack = action(takeCountBackCommand);
export const leaveAttendees = action(leaveAttendeesCommand);
export const joinGuest = action(joinGuestCommand);
