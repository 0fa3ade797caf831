import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members, type NotificationChoice } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import type { NotificationChoices } from "../kinds";
import "server-only";

type Chosen = {
  member: { id: string; notificationChoices: NotificationChoices | null };
  kind: string;
  choice: NotificationChoice;
};

/** Keeps what a member chose of a kind beside what they chose before; for the audit, what changed. */
export async function saveChoice(tx: Transaction, { member, kind, choice }: Chosen) {
  const before = member.notificationChoices ?? {};
  const after = { ...before, [kind]: { ...before[kind], ...choice } };
  const changed = changedFields<NotificationChoices>(before, after);
  if (Object.keys(changed.after).length === 0) return { value: null, audit: [] };
  await tx
    .update(members)
    .set({ notificationChoices: after })
    .where(eq(members.id, member.id))
    .returning({ id: members.id });
  return { value: null, audit: { objectKind: "account", objectId: member.id, concernsId: member.id, ...changed } };
}
