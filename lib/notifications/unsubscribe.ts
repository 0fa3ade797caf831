import { and, eq, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { members } from "@/db/schema";
import type { MailTiming } from "@/db/words";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { saveChoice } from "./internal/save-choice";
import { readUnsubscribeToken } from "./internal/unsubscribe-link";
import { choiceOf, digestKind, notificationKinds, wantsDigest } from "./kinds";
import { resumeMailInput, stopMailInput } from "./schema";
import "server-only";

/** Stops mail of a kind to whom a mail was sent: whoever holds the link of that mail, signed in or not. Once more does nothing. */
export const stopMail = command({
  name: "account.stop_mail",
  input: stopMailInput,
  subject: (tx, { token }) => getMailed(tx, token),
  allow: (_viewer, { proof, member }) => isTheirs(proof, member),
  run: ({ tx, subject: { proof, member } }) => saveChoice(tx, { member, kind: proof.kind, choice: { mail: "never" } }),
});

/** Takes that back: it comes again as it did. */
export const resumeMail = command({
  name: "account.resume_mail",
  input: resumeMailInput,
  subject: (tx, { token }) => getMailed(tx, token),
  allow: (_viewer, { proof, member }) => isTheirs(proof, member),
  run: ({ tx, input, subject: { proof, member } }) =>
    saveChoice(tx, { member, kind: proof.kind, choice: { mail: input.mail } }),
});

/** What a link to stop mail is about, and when that mail comes now; null for a link that is not complete. */
export async function findSubscription(
  _viewer: Viewer,
  token: string,
): Promise<{ label: string; mail: MailTiming } | null> {
  const found = await findMailed(db, token);
  if (!found) return null;
  const { kind } = found.proof;
  const choices = found.member.notificationChoices;
  if (kind === digestKind)
    return { label: "The daily or weekly summary", mail: wantsDigest(choices) ? "daily" : "never" };
  return { label: notificationKinds[kind].label, mail: choiceOf(kind, choices).mail };
}

async function getMailed(from: Reader, token: string) {
  const found = await findMailed(from, token);
  if (!found) throw notFoundError("link");
  return found;
}

/** Somebody who was merged into another has no mail of their own any more. */
async function findMailed(from: Reader, token: string) {
  const proof = readUnsubscribeToken(token);
  if (!proof) return null;
  const [member] = await from
    .select({ id: members.id, notificationChoices: members.notificationChoices })
    .from(members)
    .where(and(eq(members.id, proof.memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  return member ? { proof, member } : null;
}

function isTheirs(proof: { memberId: string }, member: { id: string }): boolean {
  return proof.memberId === member.id;
}
