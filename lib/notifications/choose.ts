import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { members, type NotificationChoice, type QuietHours } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { isManager, type SignedInViewer, type Viewer } from "@/lib/core/viewer";
import { saveChoice } from "./internal/save-choice";
import { choiceOf, type NotificationKind, notificationKindNames, notificationKinds, wantsDigest } from "./kinds";
import { usualQuietHours } from "./quiet-hours";
import { chooseNotificationInput, chooseQuietHoursInput } from "./schema";
import "server-only";

/** Says of a kind of notification whether it stands in the app, and when it comes by mail. Each member for themselves, in the browser. */
export const chooseNotification = command({
  name: "account.choose_mail",
  input: chooseNotificationInput,
  subject: (tx, _input, viewer) => getOwnMember(tx, viewer),
  allow: isOwn,
  run: async ({ tx, input: { kind, ...choice }, subject }) => saveChoice(tx, { member: subject, kind, choice }),
});

/** Says when no mail is to come, by the clock where they live. Each member for themselves, in the browser. */
export const chooseQuietHours = command({
  name: "account.choose_quiet_hours",
  input: chooseQuietHoursInput,
  subject: (tx, _input, viewer) => getOwnMember(tx, viewer),
  allow: isOwn,
  run: async ({ tx, input: { quietHours }, subject }) => {
    await tx.update(members).set({ quietHours }).where(eq(members.id, subject.id)).returning({ id: members.id });
    const told = changedFields<{ quietHours: QuietHours | "none" | null }>(subject, { quietHours });
    return { value: null, audit: { objectKind: "account", objectId: subject.id, concernsId: subject.id, ...told } };
  },
});

export type OwnChoices = {
  kinds: ({ kind: NotificationKind; label: string } & Required<NotificationChoice>)[];
  hasDigest: boolean;
  quietHours: QuietHours | "none";
  timeZone: string | null;
};

/** How the viewer is told of each kind that can concern them, and when no mail comes. */
export async function ownChoices(viewer: SignedInViewer): Promise<OwnChoices> {
  const member = await getOwnMember(db, viewer);
  const { notificationChoices: choices, quietHours, timeZone } = member;
  const kinds = notificationKindNames
    .filter((kind) => !("isForManagers" in notificationKinds[kind]) || isManager(viewer))
    .map((kind) => ({ kind, label: notificationKinds[kind].label, ...choiceOf(kind, choices) }));
  const usual = timeZone ? usualQuietHours : "none";
  return { kinds, hasDigest: wantsDigest(choices), quietHours: quietHours ?? usual, timeZone };
}

async function getOwnMember(from: Transaction | typeof db, viewer: Viewer) {
  const [member] = await from
    .select()
    .from(members)
    .where(and(eq(members.id, viewer.memberId ?? "")));
  if (!member) throw notFoundError("account");
  return member;
}

function isOwn(viewer: Viewer, member: { id: string }): boolean {
  return member.id === viewer.memberId && viewer.channel !== "api";
}
