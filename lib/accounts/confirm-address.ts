import { and, eq, gt, isNull } from "drizzle-orm";
import { accounts, identities, oneTimeLinks } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command, parse } from "@/lib/core/command";
import { allowOrMissing, notFoundError, Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { hashSecret } from "@/lib/core/secrets";
import type { Viewer } from "@/lib/core/viewer";
import { countAttempt, forgiveAttempts } from "@/lib/limits/attempts";
import { normalizeIdentity } from "@/lib/members/identities";
import { markEmailVerified } from "./internal/credentials";
import { mailLink } from "./internal/mail-link";
import { emailField, linkSecretField } from "./schema";
import "server-only";
import { z } from "zod";

const requestInput = z.strictObject({ email: emailField });
const confirmInput = z.strictObject({ secret: linkSecretField });

/** Mails a link to one of one's own addresses that is not confirmed yet; until it is, it opens nothing. */
export async function requestAddressConfirmation(viewer: Viewer, visit: RequestOrigin, raw: unknown): Promise<null> {
  const input = parse(requestInput, raw);
  await countAttempt("link", { account: input.email, address: visit.address });
  return sendConfirmation(viewer, input);
}

/** Confirms the address that a link was mailed to, as whoever is signed in; spends the link. */
export async function confirmAddress(viewer: Viewer, visit: RequestOrigin, raw: unknown): Promise<{ email: string }> {
  const input = parse(confirmInput, raw);
  const trier = { account: hashSecret(input.secret), address: visit.address };
  await countAttempt("redeem", trier);
  const confirmed = await redeemConfirmation(viewer, input);
  await forgiveAttempts("redeem", trier);
  return confirmed;
}

const sendConfirmation = command({
  name: "address.ask",
  input: requestInput,
  subject: async (tx, input) => {
    const [address] = await tx
      .select({
        id: identities.id,
        email: identities.value,
        memberId: identities.memberId,
        accountId: accounts.id,
      })
      .from(identities)
      .innerJoin(accounts, eq(accounts.memberId, identities.memberId))
      .where(
        and(
          eq(identities.kind, "email"),
          eq(identities.valueFolded, normalizeIdentity("email", input.email)),
          isNull(identities.verifiedAt),
        ),
      );
    if (!address) throw notFoundError("address");
    return address;
  },
  allow: (viewer, { memberId }) => allowOrMissing(memberId === viewer.memberId, "address") && viewer.channel === "form",
  run: async ({ tx, viewer, subject: { id, email, memberId, accountId } }) => {
    await mailLink(tx, { kind: "verify_identity", email, accountId, name: viewer.name ?? "" });
    return { value: null, audit: { objectKind: "identity", objectId: id, concernsId: memberId } };
  },
});

const redeemConfirmation = command({
  name: "address.confirm",
  input: confirmInput,
  subject: async (tx, input) => {
    const [link] = await tx
      .select({
        id: oneTimeLinks.id,
        email: oneTimeLinks.email,
        memberId: accounts.memberId,
        identityId: identities.id,
      })
      .from(oneTimeLinks)
      .innerJoin(accounts, eq(accounts.id, oneTimeLinks.accountId))
      .innerJoin(
        identities,
        and(
          eq(identities.memberId, accounts.memberId),
          eq(identities.kind, "email"),
          eq(identities.valueFolded, oneTimeLinks.email),
        ),
      )
      .where(
        and(
          eq(oneTimeLinks.kind, "verify_identity"),
          eq(oneTimeLinks.secretHash, hashSecret(input.secret)),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, now()),
        ),
      );
    if (!link) throw uselessLink();
    return link;
  },
  allow: (viewer, { memberId }) => {
    // In the same words as a link that is not there, so that nobody learns whether it is.
    if (memberId !== viewer.memberId) throw uselessLink();
    return viewer.channel === "form";
  },
  run: async ({ tx, subject: { id, email, memberId, identityId } }) => {
    await tx
      .update(oneTimeLinks)
      .set({ usedAt: now() })
      .where(and(eq(oneTimeLinks.id, id), isNull(oneTimeLinks.usedAt)));
    await markEmailVerified(tx, memberId, email);
    return { value: { email }, audit: { objectKind: "identity", objectId: identityId, concernsId: memberId } };
  },
});

function uselessLink(): Refusal {
  return new Refusal("invalid", "This link was used already, is too old, or is for another account.");
}
