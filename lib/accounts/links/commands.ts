import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { oneTimeLinks } from "@/db/schema";
import { type LinkKind, linkKinds } from "@/db/words";
import { appUrl } from "../../app-url";
import { now } from "../../clock";
import { command, parse } from "../../command";
import { Refusal } from "../../errors";
import { forgiveTries, takeTry } from "../../limits/commands";
import { writeMail } from "../../mail/commands";
import { foldIdentity } from "../../members/rules";
import { hashPassword } from "../../passwords";
import { hashSecret, machine } from "../../viewer";
import type { Visit } from "../../visit";
import { endSessions, givePassword, openAccount, proveEmail, spendLinks } from "../parts/commands";
import { findPersonByEmail } from "../queries";
import { localPath } from "../rules";
import { startSession } from "../sessions/commands";
import { letterOf, linkMinutes, pageOfLink } from "./rules";
import { askInput, newPassword, secretField } from "./schema";

const spent = "This link was used already or is too old. Ask for a new one.";
const sentInput = askInput.extend({ kind: z.enum(["sign_in", "reset"]) });
const redeemInput = z.strictObject({
  kind: z.enum(linkKinds).exclude(["verify_identity"]),
  secret: secretField,
  passwordHash: z.string().nullish(),
  userAgent: z.string().nullish(),
});

type Redeemed = { sessionId: string; returnTo: string };

/** Sends a link to sign in, or to set a new password. Answers the same, and as slowly, whether the address is known or not. */
export async function askForLink(kind: "sign_in" | "reset", visit: Visit, raw: unknown): Promise<void> {
  const input = parse(askInput, raw);
  await takeTry(kind === "reset" ? "reset" : "link", { account: input.email, address: visit.address });
  const least = new Promise((resolve) => setTimeout(resolve, 150));
  await Promise.all([sendLink(machine("system"), { ...input, kind }), least]);
}

/** Opens what a link from a mail leads to and spends it; an invitation and a reset may bring a password. */
export async function redeem(kind: LinkKind, visit: Visit, raw: unknown): Promise<Redeemed> {
  const { secret, password } = parse(newPassword.partial({ password: true }), raw);
  const trier = { account: hashSecret(secret), address: visit.address };
  await takeTry("redeem", trier);
  const passwordHash = password ? await hashPassword(password) : null;
  const redeemed = await redeemLink(machine("system"), { kind, secret, passwordHash, userAgent: visit.userAgent });
  await forgiveTries("redeem", trier);
  return redeemed;
}

const sendLink = command({
  name: "link.send",
  input: sentInput,
  subject: (tx, input) => findPersonByEmail(input.email, tx),
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, input: { kind, returnTo }, subject: person }) => {
    if (!person) return { value: null, audit: [] };
    await mailLink(tx, { kind, ...person, returnTo });
    const { memberId } = person;
    return { value: null, audit: { objectKind: "member", objectId: memberId, concernsId: memberId, after: { kind } } };
  },
});

type LinkMail = {
  kind: LinkKind;
  email: string;
  name: string;
  accountId?: string | null;
  returnTo?: string | null;
  invitedBy?: string | null;
};

/** Makes a link and writes the mail that carries it; the secret is in the mail only. */
export async function mailLink(tx: Transaction, { kind, email, name, accountId, returnTo, invitedBy }: LinkMail) {
  const secret = randomBytes(32).toString("base64url");
  const createdAt = now();
  await tx.insert(oneTimeLinks).values({
    id: newId(),
    kind,
    secretHash: hashSecret(secret),
    email: foldIdentity("email", email),
    accountId,
    returnTo: returnTo ? localPath(returnTo) : null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + linkMinutes[kind] * 60_000),
  });
  const letter = letterOf({ kind, name, link: pageOfLink(kind, appUrl(), secret), invitedBy });
  await writeMail(tx, { recipient: email, ...letter, isSecret: true });
}

/** Spends a link, once, and starts a session for whoever the address belongs to now; the sign-in only. */
export const redeemLink = command({
  name: "link.redeem",
  input: redeemInput,
  subject: async (tx, input) => {
    const [link] = await tx
      .update(oneTimeLinks)
      .set({ usedAt: now() })
      .where(
        and(
          eq(oneTimeLinks.kind, input.kind),
          eq(oneTimeLinks.secretHash, hashSecret(input.secret)),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, now()),
        ),
      )
      .returning({ email: oneTimeLinks.email, accountId: oneTimeLinks.accountId, returnTo: oneTimeLinks.returnTo });
    const person = link ? await findPersonByEmail(link.email, tx) : null;
    if (!link || !person || (link.accountId && link.accountId !== person.accountId))
      throw new Refusal("invalid", spent);
    return { ...person, returnTo: link.returnTo };
  },
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, viewer, input, subject: person }) => {
    const accountId = await openAccount(tx, person.memberId);
    await proveEmail(tx, person.memberId, person.email);
    if (input.passwordHash) {
      await givePassword(tx, accountId, input.passwordHash);
      await endSessions(tx, accountId);
      await spendLinks(tx, person.email);
    }
    const start = { accountId, signedInBy: input.kind, userAgent: input.userAgent };
    const { id: sessionId } = await startSession.within(tx, viewer, start);
    return {
      value: { sessionId, returnTo: localPath(person.returnTo) },
      audit: {
        objectKind: "account",
        objectId: accountId,
        concernsId: person.memberId,
        after: { kind: input.kind, setsPassword: Boolean(input.passwordHash) },
      },
    };
  },
});
