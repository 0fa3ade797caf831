import { and, eq, sql } from "drizzle-orm";
import { announcements } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayAnnounce } from "./policy";
import { changeAnnouncementInput } from "./schema";
import { announcementState } from "./state";
import { announcementForChange } from "./subject";
import { markTold } from "./tell";
import { shortened } from "./words";
import { refuseOver } from "./write";
import "server-only";

/**
 * Changes what an announcement says and its days, not to whom: another one is written for others. Whoever may write it. Refuses one that
 * is over, and another first day once it has begun.
 */
export const changeAnnouncement = command({
  name: "announcement.change",
  input: changeAnnouncementInput,
  subject: announcementForChange,
  allow: mayAnnounce,
  run: async ({ tx, viewer, input: { id, version, ...said }, subject }) => {
    const state = announcementState(subject, { of: viewer.timeZone, writer: subject.writerZone });
    if (state === "past") throw new Refusal("conflict", "This announcement is over. Write a new one.");
    refuseOver(said.untilOn, viewer.timeZone);
    if (state === "current" && said.fromOn !== subject.fromOn) {
      const words = "It has begun, so that its first day stays.";
      throw new Refusal("invalid", words, { fromOn: words });
    }
    await tx
      .update(announcements)
      .set({ ...said, version: sql`${announcements.version} + 1` })
      .where(and(eq(announcements.id, id), eq(announcements.version, version)));
    await markTold(tx, id, { title: said.title, detail: shortened(said.body), resolvedAt: null });
    return {
      value: { id, version: version + 1 },
      audit: { objectKind: "announcement", objectId: id, ...changedFields(subject, said) },
    };
  },
});
