import { now } from "@/lib/core/clock";
import { enqueue } from "@/lib/core/enqueue";
import type { Subscriber } from "@/lib/core/events";
import { type EntryKind, notificationOf } from "./notification-of";
import "server-only";

/** For so many minutes a decision may be undone before anybody is told of it. */
const waitMinutes: Partial<Record<EntryKind, number>> = { returned: 5, declined: 5, corrected: 5, confirmed: 5 };

/** Writes a job for each event of which somebody is told; after the commit it writes the mail. */
export const tellPeople: Subscriber = async (tx, events) => {
  for (const event of events) {
    const kind = notificationOf(event);
    if (!kind || !event.id || event.isUnaudited) continue;
    const runAt = new Date(now().getTime() + (waitMinutes[kind] ?? 0) * 60_000);
    await enqueue(tx, { name: "tell-people", payload: { entryId: event.id }, runAt });
  }
};
