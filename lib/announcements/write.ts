import { newId } from "@/db/id";
import { announcements } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayAnnounce } from "./policy";
import { writeAnnouncementInput } from "./schema";
import { chosenAudience } from "./subject";
import "server-only";

/**
 * Says something to everybody, to a program or to a group, from a day until a day. Administrators; managers to their programs and
 * countries; leads and managers of a group to it. Refuses one that would be over already.
 */
export const writeAnnouncement = command({
  name: "announcement.write",
  input: writeAnnouncementInput,
  subject: (tx, { to }, viewer) => chosenAudience(tx, viewer, to),
  allow: mayAnnounce,
  run: async ({ tx, viewer, input: { to, ...said }, subject }) => {
    refuseOver(said.untilOn, viewer.timeZone);
    const { audience, programKey, countries, group } = subject;
    const id = newId();
    await tx.insert(announcements).values({
      ...{ id, audience, programKey, countries: countries && [...countries], groupId: group?.id, ...said },
      ...{ writtenById: viewer.memberId, createdAt: now() },
    });
    return {
      value: { id, version: 1 },
      audit: { objectKind: "announcement", objectId: id, after: { to, countries, ...said } },
    };
  },
});

export function refuseOver(untilOn: string, timeZone: string): void {
  if (untilOn >= today(timeZone)) return;
  const words = "This day is over. Choose today or a later one.";
  throw new Refusal("invalid", words, { untilOn: words });
}
