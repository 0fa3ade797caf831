import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { dayInWords, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { changeCreditedEvent } from "./crediting";
import { findEventBySourceKey, getEventEvenRemoved, getEventSubject } from "./get";
import { othersCredited } from "./others-credited";
import { eventChoice, removeEventInput } from "./schema";
import "server-only";
import { z } from "zod";

/**
 * Removes an event that was logged by mistake: it is shown nowhere, and what came of it is withdrawn. Says why where others are
 * credited, who are told by mail. Leads of its groups and whoever manages one.
 */
export const removeEvent = command({
  name: "event.remove",
  input: removeEventInput,
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    const others = await othersCredited(viewer, event.id, tx);
    if (others.length > 0 && !input.why) {
      const message = "Others are credited for this event. Tell them why you remove it.";
      throw new Refusal("invalid", message, { why: message });
    }
    const { sourceKey, groups } = { sourceKey: event.sourceKey, groups: event.hosts.map(({ slug }) => slug) };
    // The same row of a source, or the same form sent again, may log it anew.
    const columns = { removedAt: now(), sourceKey: null };
    const after = { removed: true, why: input.why, sourceKey };
    const { value, audit } = await changeCreditedEvent(tx, viewer, { seen: input, from: event.state, columns, after });
    for (const memberId of others) await tellRemoved(tx, { memberId, event, why: input.why, by: viewer });
    return { value: { ...value, group: groups[0] ?? null }, audit };
  },
});

/** Takes that back: the event is shown again, and what came of it is what it was. Leads of its groups and whoever manages one. */
export const bringEventBack = command({
  name: "event.bring_back",
  input: eventChoice,
  subject: (tx, input, viewer) => getEventEvenRemoved(viewer, input.id, tx),
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    if (!event.removedAt) return { value: { id: event.id, version: event.version }, audit: [] };
    const columns = { removedAt: null, sourceKey: await sourceKeyBefore(tx, viewer, event.id) };
    return changeCreditedEvent(tx, viewer, { seen: input, from: event.state, columns, after: { removed: false } });
  },
});

const removed = z.object({ sourceKey: z.string().nullable() });

/** What it was known by to the form or file that it came from, unless another one was logged from that since. */
async function sourceKeyBefore(tx: Transaction, viewer: Viewer, eventId: string): Promise<string | null> {
  const { action, objectKind, objectId, after, at, id } = auditEntries;
  const [last] = await tx
    .select({ after })
    .from(auditEntries)
    .where(and(eq(objectKind, "event"), eq(objectId, eventId), eq(action, "event.remove")))
    .orderBy(desc(at), desc(id))
    .limit(1);
  const key = removed.safeParse(last?.after).data?.sourceKey ?? null;
  return key && !(await findEventBySourceKey(viewer, key, tx)) ? key : null;
}

type Removed = {
  memberId: string;
  event: { id: string; title: string; startsOn: string };
  why: string | null;
  by: Viewer;
};

async function tellRemoved(tx: Transaction, { memberId, event, why, by }: Removed): Promise<void> {
  await notify(tx, {
    memberId,
    kind: "removed",
    object: { kind: "event", id: event.id },
    aboutId: by.memberId,
    detail: "Your activity from it was withdrawn and counts no longer",
    subject: `${event.title} was removed`,
    body: [
      `${by.name ?? "A lead of the group"} removed the event “${event.title}” of ${dayInWords(event.startsOn)}, so your activity from it was withdrawn and counts no longer.`,
      ...(why ? [`The reason: ${why}`] : []),
      "If that is wrong, write to a lead of the group: they can log it again.",
    ],
  });
}
