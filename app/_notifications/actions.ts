"use server";

import {
  acceptCredit as acceptCreditCommand,
  confirmCredit,
  declineCredit as declineCreditCommand,
} from "@/lib/activities/accept-or-decline-credit";
import { action, toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { type ActionResult, notFoundError } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { askForAttendanceAgain } from "@/lib/events/record-attendance";
import { acceptLead as acceptLeadCommand, declineLead } from "@/lib/groups/leads/answer-invitation";
import { answersInPlace } from "@/lib/inbox/answers-in-place";
import { listOpenNotifications } from "@/lib/notifications/list";
import { markRead as markReadCommand, markUnread as markUnreadCommand } from "@/lib/notifications/mark-read";
import { type OpenRows, openRows } from "./rows-of";

export const markRead = action(markReadCommand);
export const markUnread = action(markUnreadCommand);
export const keepCredit = action(confirmCredit);
export const declineCredit = action(declineCreditCommand);
export const acceptCredit = action(acceptCreditCommand);
export const acceptLead = action(acceptLeadCommand);
export const turnDownLead = action(declineLead);
export const askAttendanceAgain = action(askForAttendanceAgain);

/** What the panel of the bell shows. */
export async function loadNotifications(): Promise<ActionResult<OpenRows>> {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    if (!isSignedIn(viewer)) throw notFoundError("notification");
    const open = await listOpenNotifications(viewer);
    return openRows(open, viewer.timeZone, await answersInPlace(viewer, open));
  });
}
