import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { activities } from "@/db/schema";
import type { ActivityState } from "@/db/words";
import { logActivity } from "@/lib/activities/log";
import type { Viewer } from "@/lib/core/viewer";
import { recountActivities } from "@/lib/metrics/recount";

/** What a member would type of a talk of theirs; facts given replace these. */
export function aTalk(memberId: string, facts: Record<string, unknown> = {}) {
  return {
    type: "talk",
    title: "Cold starts, measured honestly",
    startsOn: "2026-11-14",
    links: ["https://www.valpocloud.example/days/2026/?utm_source=x"],
    figures: { attendees_in_person: 48, attendees_online: 16 },
    credits: [{ memberId, part: "speaker" }],
    goals: [{ key: "encourage-peer-learning", reason: "Showed the bills." }],
    principles: [{ key: "dive-deep" }],
    ...facts,
  };
}

/** A talk logged through the real command; answers the id. */
export async function anActivity(viewer: Viewer & { memberId: string }, facts: Record<string, unknown> = {}) {
  return (await logActivity(viewer, aTalk(viewer.memberId, facts))).id;
}

/** Puts an activity into a state without its command, where a test is about something else. */
export async function inState(id: string, state: ActivityState): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.update(activities).set({ state }).where(eq(activities.id, id)).returning();
    await recountActivities(tx, [id]);
  });
}
