import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oneTimeLinks } from "@/db/schema";
import { type LinkKind, linkKinds } from "@/db/words";
import { now } from "@/lib/core/clock";
import { command, parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { hashSecret } from "@/lib/core/secrets";
import { systemViewer } from "@/lib/core/viewer";
import { countAttempt, rememberSignIn } from "@/lib/limits/attempts";
import { findLinkAddress } from "./find-link-address";
import { findPersonByEmail } from "./find-person-by-email";
import { endSessions, markEmailVerified, savePasswordHash, voidLinks } from "./internal/credentials";
import { openAccount } from "./internal/open-account";
import { revokeTokensInForce } from "./internal/tokens-in-force";
import { hashPassword } from "./password-hash";
import { safeReturnPath } from "./return-path";
import { linkSecretField, newPasswordInput } from "./schema";
import { startSession } from "./start-session";
import "server-only";
import { z } from "zod";

const spentMessage = "This link was used already or is too old. Ask for a new one.";

const redeemLinkInput = z.strictObject({
  kind: z.enum(linkKinds).exclude(["verify_identity"]),
  secret: linkSecretField,
  passwordHash: z.string().nullish(),
  revokesTokens: z.boolean().default(false),
  userAgent: z.string().nullish(),
});

type RedeemedLink = { sessionId: string; returnTo: string };

/** Opens what a link from a mail leads to and spends it; an invitation and a reset may bring a password. */
export async function redeemMailedLink(kind: LinkKind, visit: RequestOrigin, raw: unknown): Promise<RedeemedLink> {
  const { secret, password, revokesTokens } = parse(newPasswordInput.partial({ password: true }), raw);
  const email = await findLinkAddress(kind, secret);
  // Whoever has a link that opens something is not kept out by those who guess at the same place.
  if (!email) await countAttempt("redeem", { account: hashSecret(secret), address: visit.address });
  const passwordHash = password ? await hashPassword(password) : null;
  const given = { kind, secret, passwordHash, revokesTokens, userAgent: visit.userAgent };
  const redeemed = await redeemLink(systemViewer("system"), given);
  if (email) await rememberSignIn({ account: email, address: visit.address, device: visit.device });
  return redeemed;
}

/** Spends a link, once, and starts a session for whoever the address belongs to now; the sign-in only. */
const redeemLink = command({
  name: "link.redeem",
  input: redeemLinkInput,
  subject: async (tx, input) => {
    const [link] = await tx
      .select()
      .from(oneTimeLinks)
      .where(
        and(
          eq(oneTimeLinks.kind, input.kind),
          eq(oneTimeLinks.secretHash, hashSecret(input.secret)),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, now()),
        ),
      );
    const person = link ? await findPersonByEmail(link.email, tx) : null;
    if (!link || !person || (link.accountId && link.accountId !== person.accountId))
      throw new Refusal("invalid", spentMessage);
    return { ...person, linkId: link.id, returnTo: link.returnTo };
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, viewer, input, subject: person }) => {
    await spendLink(tx, person.linkId);
    const accountId = await openAccount(tx, person.memberId);
    await markEmailVerified(tx, person.memberId, person.email);
    if (input.passwordHash) {
      await savePasswordHash(tx, accountId, input.passwordHash);
      await endSessions(tx, accountId);
      await voidLinks(tx, person.email);
      if (input.revokesTokens) await revokeTokensInForce(tx, viewer, person.memberId);
    }
    const start = { accountId, signedInBy: input.kind, userAgent: input.userAgent };
    const { id: sessionId } = await startSession.within(tx, viewer, start);
    return {
      value: { sessionId, returnTo: safeReturnPath(person.returnTo) },
      audit: {
        objectKind: "account",
        objectId: accountId,
        concernsId: person.memberId,
        after: { kind: input.kind, setsPassword: Boolean(input.passwordHash) },
      },
    };
  },
});

/** Of several who open it at once, one spends it. */
async function spendLink(tx: Transaction, id: string): Promise<void> {
  const spent = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now() })
    .where(and(eq(oneTimeLinks.id, id), isNull(oneTimeLinks.usedAt)))
    .returning({ id: oneTimeLinks.id });
  if (spent.length === 0) throw new Refusal("invalid", spentMessage);
}
