"use server";

import { action } from "@/lib/action";
import * as attendees from "@/lib/events/attendees/commands";
import * as speakers from "@/lib/events/speakers/commands";
import * as states from "@/lib/events/states/commands";

export const recordAttendance = action(states.recordAttendance);
export const leaveEventUncounted = action(states.leaveEventUncounted);
export const askAttendanceAgain = action(states.askAttendanceAgain);
export const cancelEvent = action(states.cancelEvent);
export const restoreEvent = action(states.restoreEvent);
export const countAttendees = action(attendees.countAttendees);
export const takeCountBack = action(attendees.takeCountBack);
export const leaveAttendees = action(attendees.leaveAttendees);
export const joinGuest = action(speakers.joinGuest);
