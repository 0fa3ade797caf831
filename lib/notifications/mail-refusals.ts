import { and, eq, inArray, isNull } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { accounts, identities, members } from "@/db/schema";
import { choiceOf, type NotificationKind } from "./kinds";
import "server-only";

export type MailRefusal = "no_address" | "chose_none" | "gone";

/** Which of these members no mail of a kind reaches, and why. For whoever may write to them. */
export async function mailRefusals(
  from: Reader,
  memberIds: readonly string[],
  kind: NotificationKind,
): Promise<Map<string, MailRefusal>> {
  const rows = await inChunks([...memberIds], (some) =>
    from
      .select({
        ...{ id: members.id, choices: members.notificationChoices, disabledAt: accounts.disabledAt },
        address: identities.id,
      })
      .from(members)
      .leftJoin(accounts, eq(accounts.memberId, members.id))
      .leftJoin(identities, and(eq(identities.memberId, members.id), eq(identities.kind, "email")))
      .where(and(inArray(members.id, some), isNull(members.erasedAt), isNull(members.mergedIntoId))),
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const refusals = new Map<string, MailRefusal>();
  for (const id of memberIds) {
    const row = found.get(id);
    if (!row || row.disabledAt) refusals.set(id, "gone");
    else if (!row.address) refusals.set(id, "no_address");
    else if (choiceOf(kind, row.choices).mail === "never") refusals.set(id, "chose_none");
  }
  return refusals;
}
