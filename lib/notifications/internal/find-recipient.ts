import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, members } from "@/db/schema";
import "server-only";

/** What a member chose, where they live, and whether they ever signed in; null where they are gone, or their account is disabled. */
export async function findRecipient(tx: Transaction, memberId: string) {
  const [found] = await tx
    .select({
      ...{ choices: members.notificationChoices, quietHours: members.quietHours, timeZone: members.timeZone },
      ...{ accountId: accounts.id, disabledAt: accounts.disabledAt },
    })
    .from(members)
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .where(and(eq(members.id, memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  if (!found || found.disabledAt) return null;
  const { choices, quietHours, timeZone } = found;
  return { choices, quietHours, timeZone, hasAccount: found.accountId !== null };
}
