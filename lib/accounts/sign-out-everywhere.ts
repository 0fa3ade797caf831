import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError } from "@/lib/core/errors";
import { endSessions } from "./internal/credentials";
import { revokeTokensInForce } from "./internal/tokens-in-force";
import { mayManageAccountOf } from "./policy";
import { signOutEverywhereInput } from "./schema";
import "server-only";

/** Signs somebody out everywhere, at once, and ends their API tokens if asked for; they may sign in again. Oneself, and administrators anybody. */
export const signOutEverywhere = command({
  name: "account.sign_out_everywhere",
  input: signOutEverywhereInput,
  subject: async (tx, input, viewer) => {
    const memberId = input.memberId ?? viewer.memberId ?? "";
    const [account] = await tx.select().from(accounts).where(eq(accounts.memberId, memberId));
    if (!account) throw notFoundError("account");
    return account;
  },
  allow: (viewer, { memberId }) =>
    allowOrMissing(mayManageAccountOf(viewer, memberId), "account") && viewer.channel !== "api",
  run: async ({ tx, viewer, input, subject: account }) => {
    const ended = await endSessions(tx, account.id, input.keepsThisOne ? viewer.sessionId : null);
    const revoked = input.revokesTokens ? await revokeTokensInForce(tx, viewer, account.memberId) : 0;
    return {
      value: { ended, revoked },
      audit: { objectKind: "account", objectId: account.id, concernsId: account.memberId, after: { ended } },
    };
  },
});
