import { and, eq, isNull } from "drizzle-orm";
import { eventSessions, members, sessionSpeakers } from "@/db/schema";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { memberVisibleTo } from "@/lib/members/policy";
import { creditEvent } from "./crediting";
import { getEvent } from "./get";
import { writeEventVersion } from "./record";
import { linkGuestInput } from "./schema";
import "server-only";

/** Joins a guest speaker to a member of the directory, credit and all. Leads of the event's groups and whoever manages one. */
export const linkGuestSpeaker = command({
  name: "event.join_guest",
  input: linkGuestInput,
  subject: async (tx, input, viewer) => {
    const [speaker] = await tx
      .select({
        id: sessionSpeakers.id,
        sessionId: sessionSpeakers.sessionId,
        guestName: sessionSpeakers.guestName,
        eventId: eventSessions.eventId,
      })
      .from(sessionSpeakers)
      .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
      .where(eq(sessionSpeakers.id, input.speakerId));
    if (!speaker) throw notFoundError("speaker");
    const event = await getEvent(viewer, speaker.eventId, tx);
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.id, input.memberId), memberVisibleTo(viewer)));
    if (!member) throw notFoundError("member");
    return { speaker, event, member };
  },
  allow: (_viewer, { event }) => event.mayRun,
  run: async ({ tx, viewer, subject: { speaker, event, member } }) => {
    const joined = await tx
      .update(sessionSpeakers)
      .set({ memberId: member.id, guestName: null, guestLink: null })
      .where(and(eq(sessionSpeakers.id, speaker.id), isNull(sessionSpeakers.memberId)))
      .returning({ id: sessionSpeakers.id });
    if (joined.length === 0) throw new Refusal("conflict", "This speaker is a member already.");
    await writeEventVersion(tx, event, {});
    const audit = {
      objectKind: "event",
      objectId: event.id,
      concernsId: member.id,
      before: { guestName: speaker.guestName },
    };
    return { value: { id: event.id }, audit: [audit, ...(await creditEvent(tx, viewer, event.id))] };
  },
});
