import { randomBytes } from "node:crypto";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { oneTimeLinks } from "@/db/schema";
import type { LinkKind } from "@/db/words";
import { appUrl } from "@/lib/core/app-url";
import { now } from "@/lib/core/clock";
import { hashSecret } from "@/lib/core/secrets";
import { visitor } from "@/lib/core/viewer";
import { writeMail } from "@/lib/mail/write";
import { normalizeIdentity } from "@/lib/members/identities";
import { getSettings } from "@/lib/settings/get";
import { safeReturnPath } from "../return-path";
import { voidLinks } from "./credentials";
import "server-only";

/** How long a link opens something, in minutes. An invitation may wait for somebody's Monday. */
const linkMinutes: Record<LinkKind, number> = {
  sign_in: 10,
  reset: 10,
  verify_identity: 60,
  invite: 7 * 24 * 60,
};

const linkPages: Record<LinkKind, string> = {
  sign_in: "/sign-in/confirm",
  reset: "/reset/confirm",
  invite: "/invitation",
  verify_identity: "/account/confirm",
};

/** The page that asks for a press of a button: opening it spends nothing, since mail scanners open every link. */
function pageOfLink(kind: LinkKind, base: string, secret: string): string {
  return `${base}${linkPages[kind]}?link=${secret}`;
}

type Letter = { kind: LinkKind; name: string; link: string; invitedBy?: string | null; installation: string };

/** Words and button of the mail that carries a link. */
function linkLetter({ kind, name, link, invitedBy, installation }: Letter) {
  const ending = "If you did not ask for this, do nothing: without the link nobody can sign in.";
  const once = `It works once, for ${linkMinutes[kind]} minutes.`;
  const letters: Record<LinkKind, { subject: string; body: string; label: string; footer: string }> = {
    sign_in: {
      subject: `Your link to sign in to ${installation}`,
      body: `Open this page to sign in. ${once}`,
      label: "Sign in",
      footer: ending,
    },
    reset: {
      subject: `Set a new password for ${installation}`,
      body: `Open this page to set it. ${once}`,
      label: "Set a new password",
      footer: ending,
    },
    verify_identity: {
      subject: "Is this your e-mail address?",
      body: `Open this page to confirm it. ${once}`,
      label: "Confirm the address",
      footer: "If it is not yours, do nothing.",
    },
    invite: {
      subject: invitedBy ? `${invitedBy} invites you to ${installation}` : `You are invited to ${installation}`,
      body: `${installation} keeps a record of what community leaders do, and which principles and goals it advances. Open this page to begin.`,
      label: "Begin",
      footer: "The link works once, for seven days. After that, ask for a new one on the sign-in page.",
    },
  };
  const { subject, body, label, footer } = letters[kind];
  return { subject, text: `Hello ${name},\n\n${body}`, button: { label, href: link }, footer };
}

type LinkMail = {
  kind: LinkKind;
  email: string;
  name: string;
  accountId?: string | null;
  returnTo?: string | null;
  invitedBy?: string | null;
};

/** Makes a link, which ends the older ones of its kind, and writes the mail that carries it; the secret is in the mail only. */
export async function mailLink(tx: Transaction, { kind, email, name, accountId, returnTo, invitedBy }: LinkMail) {
  const secret = randomBytes(32).toString("base64url");
  const createdAt = now();
  await voidLinks(tx, email, kind);
  await tx.insert(oneTimeLinks).values({
    id: newId(),
    kind,
    secretHash: hashSecret(secret),
    email: normalizeIdentity("email", email),
    accountId,
    returnTo: returnTo ? safeReturnPath(returnTo) : null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + linkMinutes[kind] * 60_000),
  });
  const { installationName: installation } = await getSettings(visitor, tx);
  const letter = linkLetter({ kind, name, link: pageOfLink(kind, appUrl(), secret), invitedBy, installation });
  await writeMail(tx, { recipient: email, ...letter, isSecret: true });
}
