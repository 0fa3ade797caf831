import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { identities } from "@/db/schema";
import type { Activity } from "@/lib/activities/get";
import { appUrl } from "@/lib/core/app-url";
import type { Viewer } from "@/lib/core/viewer";
import { writeMail } from "@/lib/mail/write";
import "server-only";

type ReturnedActivity = { viewer: Viewer; activity: Activity; reason: string };

/** Tells whoever logged it what to mend, in the transaction of the return; nobody without an address is written to. */
export async function writeReturnMail(tx: Transaction, { viewer, activity, reason }: ReturnedActivity): Promise<void> {
  if (!activity.loggedById) return;
  const [address] = await tx
    .select({ value: identities.value })
    .from(identities)
    .where(and(eq(identities.memberId, activity.loggedById), eq(identities.kind, "email")))
    .orderBy(asc(identities.createdAt), asc(identities.id))
    .limit(1);
  if (!address) return;
  await writeMail(tx, {
    recipient: address.value,
    subject: `“${activity.title}” came back`,
    text: `${viewer.name ?? "A reviewer"} wrote:\n\n${reason}\n\nFix it and send it again: ${appUrl()}/activities/${activity.id}/edit\n\nEverything that you logged is still there.`,
  });
}
