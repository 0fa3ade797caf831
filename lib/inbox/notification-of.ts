import { z } from "zod";
import type { CommandEvent } from "@/lib/core/events";
import type { NotificationKind } from "@/lib/notifications/kinds";

type Happened = Pick<CommandEvent, "action" | "actorId" | "objectKind" | "channel" | "before" | "after">;

/** What somebody is told because of an audit entry; the others are told by the command itself. */
export type EntryKind = Extract<
  NotificationKind,
  "returned" | "declined" | "corrected" | "confirmed" | "commented" | "credited" | "invited"
>;

const byAction: Record<string, EntryKind> = {
  "activity.return": "returned",
  "activity.decline": "declined",
  "activity.correct_tags": "corrected",
  "activity.confirm": "confirmed",
  "activity.keep_confirmed": "confirmed",
  "activity.comment": "commented",
};

/** The state that a decision leaves an activity in. */
const decided: Record<string, string> = {
  "activity.return": "returned",
  "activity.decline": "declined",
  "activity.confirm": "confirmed",
  "activity.keep_confirmed": "confirmed",
};

const corrections = z.object({ add: z.array(z.unknown()).default([]), remove: z.array(z.unknown()).default([]) });
const people = z.object({ credits: z.array(z.object({ memberId: z.string().nullish() })) });
const invitation = z.object({ state: z.literal("invited") });

/**
 * Of what kind of notification an audit entry is, null for none. Imports and the command line tell nobody, nobody is told what they did
 * themselves, and neither is anybody told what a group held on days on which its leads changed: there may be dozens of those at once.
 */
export function notificationOf({ action, actorId, objectKind, channel, before, after }: Happened): EntryKind | null {
  if (channel === "import" || channel === "command line") return null;
  if (action === "term.grant") return invitation.safeParse(after).success ? "invited" : null;
  if (objectKind !== "activity" || action === "activity.credit_leads") return null;
  const kind = byAction[action];
  if (kind === "confirmed") {
    const { add = [], remove = [] } = corrections.safeParse(after).data ?? {};
    return add.length + remove.length > 0 ? "corrected" : "confirmed";
  }
  return kind ?? (newlyCredited({ before, after }).some((id) => id !== actorId) ? "credited" : null);
}

/** The members whom an entry adds to the people of an activity. */
export function newlyCredited({ before, after }: Pick<Happened, "before" | "after">): string[] {
  const credited = (side: unknown) =>
    (people.safeParse(side).data?.credits ?? []).flatMap(({ memberId }) => memberId ?? []);
  const known = new Set(credited(before));
  return credited(after).filter((id) => !known.has(id));
}

/** Whether an action is a reviewer's decision, which can be taken back. */
export function isDecision(action: string): boolean {
  return Object.hasOwn(decided, action);
}

/** Whether what happened to an activity is what its state still says; what is no decision stands until it is withdrawn. */
export function stillStands(action: string, state: string): boolean {
  return isDecision(action) ? decided[action] === state : state !== "draft" && state !== "withdrawn";
}
