import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/schema";
import { command, parse } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import type { Viewer } from "@/lib/core/viewer";
import { countAttempt, forgiveAttempts } from "@/lib/limits/attempts";
import { endSessions } from "./internal/credentials";
import { revokeTokensInForce } from "./internal/tokens-in-force";
import { hashPassword, passwordMatches } from "./password-hash";
import { changePasswordInput } from "./schema";
import "server-only";
import { z } from "zod";

/** Sets one's own password, knowing the present one where there is one; every other session ends, and the API tokens if asked for. */
export async function changePassword(viewer: Viewer, visit: RequestOrigin, raw: unknown) {
  const { present, password, revokesTokens } = parse(changePasswordInput, raw);
  const [own] = await db
    .select()
    .from(accounts)
    .where(eq(accounts.memberId, viewer.memberId ?? ""));
  if (!own || own.disabledAt) throw notFoundError("account");
  const trier = { account: own.id, address: visit.address, device: visit.device };
  await countAttempt("password", trier);
  if (own.passwordHash && !(await passwordMatches(present, own.passwordHash))) {
    const message = "This is not your current password.";
    throw new Refusal("invalid", message, { present: message });
  }
  await forgiveAttempts("password", trier);
  const passwordHash = await hashPassword(password, [viewer.name]);
  return setPassword(viewer, { version: own.version, passwordHash, revokesTokens });
}

const setPassword = command({
  name: "password.change",
  input: z.strictObject({ version: z.number(), passwordHash: z.string(), revokesTokens: z.boolean() }),
  subject: async () => null,
  allow: (viewer) => viewer.channel === "form" && viewer.memberId !== null,
  run: async ({ tx, viewer, input }) => {
    const [changed] = await tx
      .update(accounts)
      .set({ passwordHash: input.passwordHash, version: sql`${accounts.version} + 1` })
      .where(and(eq(accounts.memberId, viewer.memberId ?? ""), eq(accounts.version, input.version)))
      .returning({ id: accounts.id });
    if (!changed) throw new Refusal("conflict", "Your account was changed in the meantime. Try again.");
    const ended = await endSessions(tx, changed.id, viewer.sessionId);
    const revoked = input.revokesTokens ? await revokeTokensInForce(tx, viewer, viewer.memberId ?? "") : 0;
    return {
      value: { ended, revoked },
      audit: { objectKind: "account", objectId: changed.id, concernsId: viewer.memberId },
    };
  },
});
