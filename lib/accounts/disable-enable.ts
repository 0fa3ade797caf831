import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError } from "@/lib/core/errors";
import { endSessions } from "./internal/credentials";
import { openAccount } from "./internal/open-account";
import { memberInput } from "./schema";
import "server-only";

/** Refuses somebody from the next request on, with every session and token. Administrators; the last one stays. */
export const disableAccount = command({
  name: "account.disable",
  input: memberInput,
  subject: (tx, input) => loadMember(tx, input.memberId),
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "member") && viewer.channel !== "api",
  run: async ({ tx, subject: { memberId } }) => {
    const accountId = await openAccount(tx, memberId);
    await tx
      .update(accounts)
      .set({ disabledAt: now(), version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, accountId));
    await endSessions(tx, accountId);
    return { value: null, audit: { objectKind: "account", objectId: accountId, concernsId: memberId } };
  },
});

/** Lets a disabled account sign in again; its sessions stay ended. Administrators. Does nothing where it is not disabled. */
export const enableAccount = command({
  name: "account.enable",
  input: memberInput,
  subject: (tx, input) => loadMember(tx, input.memberId),
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "member") && viewer.channel !== "api",
  run: async ({ tx, subject: { memberId } }) => {
    const [account] = await tx
      .update(accounts)
      .set({ disabledAt: null, version: sql`${accounts.version} + 1` })
      .where(and(eq(accounts.memberId, memberId), isNotNull(accounts.disabledAt)))
      .returning({ id: accounts.id });
    const entry = account && { objectKind: "account", objectId: account.id, concernsId: memberId };
    return { value: null, audit: entry ?? [] };
  },
});

async function loadMember(tx: Transaction, memberId: string): Promise<{ memberId: string }> {
  const [member] = await tx
    .select({ memberId: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  if (!member) throw notFoundError("member");
  return member;
}
