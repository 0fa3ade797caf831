import { and, eq, isNotNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { logEvent } from "@/lib/events/log";
import { inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { speakersHelpedBy } from "./figures";

it("counts who spoke at the events that somebody led: members and guests once each, not themselves, nor who says it was not theirs", async () => {
  const group = await aGroup();
  const slug = "helps-speakers";
  const lead = await aMember({ slug });
  await aLead(group.id, lead);
  const viewer = await aViewer(lead);
  const [ana, bo] = [await aMember(), await aMember()];
  const night = async (startsOn: string, speakers: object[]) => {
    const sessions = speakers.map((speaker, place) => ({ title: `Talk ${place}`, speakers: [speaker] }));
    const { id } = await logEvent(viewer, aMeetup(group.id, { startsOn, sessions, link: null }));
    for (const row of await db.select().from(activities).where(eq(activities.eventId, id)))
      await inState(row.id, "confirmed");
    return id;
  };
  await night("2026-05-05", [{ memberId: ana }, { memberId: lead }, { guestName: "Joaquim Beltrame" }]);
  const june = await night("2026-06-06", [{ memberId: ana }, { memberId: bo }, { guestName: "joaquim beltrame" }]);
  expect(await speakersHelpedBy(viewer, { member: slug })).toBe(3);
  expect(await speakersHelpedBy(viewer, { member: slug, to: "2026-05-31" })).toBe(2);
  const talks = await db
    .select({ id: activities.id, loggedById: activities.loggedById })
    .from(activities)
    .where(and(eq(activities.eventId, june), isNotNull(activities.sessionId)));
  const bos = talks.find(({ loggedById }) => loggedById === bo);
  await declineCredit(await aViewer(bo), { id: bos?.id ?? "" });
  expect(await speakersHelpedBy(viewer, { member: slug })).toBe(2);
});
