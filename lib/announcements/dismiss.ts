import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { announcementDismissals, notifications } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { ownAnnouncements, readAnnouncements } from "./for-reader";
import { dismissAnnouncementInput } from "./schema";
import "server-only";

/** Takes an announcement off the home page of whoever it is for, and marks it as read. Each for themselves. */
export const dismissAnnouncement = command({
  name: "announcement.dismiss",
  input: dismissAnnouncementInput,
  subject: (tx, { id }, viewer) => getForReader(tx, id, viewer),
  allow: (viewer, { readerId }) => readerId === viewer.memberId,
  run: async ({ tx, input: { id }, subject: { readerId: memberId } }) => {
    await tx
      .insert(announcementDismissals)
      .values({ announcementId: id, memberId, dismissedAt: now() })
      .onConflictDoNothing();
    await tx
      .update(notifications)
      .set({ readAt: now() })
      .where(and(toldOf(id, memberId), isNull(notifications.readAt)));
    return { value: null, audit: [] };
  },
});

/** Undoes that. */
export const showAnnouncementAgain = command({
  name: "announcement.show_again",
  input: dismissAnnouncementInput,
  subject: (tx, { id }, viewer) => getForReader(tx, id, viewer),
  allow: (viewer, { readerId }) => readerId === viewer.memberId,
  run: async ({ tx, input: { id }, subject: { readerId: memberId } }) => {
    await tx
      .delete(announcementDismissals)
      .where(and(eq(announcementDismissals.announcementId, id), eq(announcementDismissals.memberId, memberId)));
    await tx.update(notifications).set({ readAt: null }).where(toldOf(id, memberId));
    return { value: null, audit: [] };
  },
});

function toldOf(id: string, memberId: string) {
  return and(
    ...[eq(notifications.objectId, id), eq(notifications.kind, "announced"), eq(notifications.memberId, memberId)],
  );
}

/** One that the viewer is to read today, dismissed or not; refuses as missing any other. */
async function getForReader(tx: Transaction, id: string, viewer: Viewer) {
  if (!isSignedIn(viewer)) throw notFoundError("announcement");
  const [shown] = readAnnouncements(await ownAnnouncements(viewer, today(viewer.timeZone), { from: tx, id }));
  if (!shown) throw notFoundError("announcement");
  return shown;
}
