import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError } from "@/lib/core/errors";
import { mayManageAccountOf } from "./policy";
import { revokeTokenInput } from "./schema";
import "server-only";

/** Ends a token at once. Its owner and administrators. Once more does nothing. */
export const revokeToken = command({
  name: "token.revoke",
  input: revokeTokenInput,
  subject: async (tx, input) => {
    const [token] = await tx.select().from(apiTokens).where(eq(apiTokens.id, input.id));
    if (!token) throw notFoundError("token");
    return token;
  },
  allow: (viewer, { memberId }) =>
    allowOrMissing(mayManageAccountOf(viewer, memberId), "token") && viewer.channel !== "api",
  run: async ({ tx, subject: token }) => {
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: now() })
      .where(and(eq(apiTokens.id, token.id), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    const entry = { objectKind: "token", objectId: token.id, concernsId: token.memberId, before: { name: token.name } };
    return { value: { id: token.id }, audit: revoked.length > 0 ? entry : [] };
  },
});
