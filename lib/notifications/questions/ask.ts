import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { command, parse } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { countAttempt } from "@/lib/limits/attempts";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import { findMember } from "@/lib/members/get";
import { notify } from "../notify";
import { mayAskMember } from "./policy";
import { askMemberInput } from "./schema";
import "server-only";

const longestDetail = 280;

/**
 * Mails a question to a member, who answers by mail; whoever asks never reads their address. Everybody whom the member lets ask: three
 * times a day for one member, ten times in all. A visitor gives a name and an address, which nobody has checked, and the mail says so.
 */
export async function askMember(viewer: Viewer, visit: RequestOrigin, raw: unknown): Promise<void> {
  const input = parse(askMemberInput, raw);
  await countAttempt("question", { account: input.memberId, address: viewer.memberId ?? visit.address });
  await sendQuestion(viewer, input);
}

const sendQuestion = command({
  name: "member.ask",
  input: askMemberInput,
  subject: async (tx, { memberId }, viewer) => {
    const member = await findMember(viewer, memberId, tx);
    if (!member) throw notFoundError("member");
    return member;
  },
  allow: mayAskMember,
  run: async ({ tx, viewer, input, subject: member }) => {
    const asker = await askerOf(tx, viewer, input);
    const first = input.text.replace(/\s+/g, " ");
    const isMailed = await notify(tx, {
      ...{ memberId: member.id, kind: "asked", object: { kind: "member", id: member.id } },
      ...{ aboutId: viewer.memberId, cause: `question ${newId()}` },
      subject: `${asker.name} asks you something`,
      detail: first.length > longestDetail ? `${first.slice(0, longestDetail - 1)}…` : first,
      body: [
        `${asker.name} wrote this to you through your profile:`,
        input.text,
        `Answer this mail: your answer goes to ${asker.email}.${asker.isChecked ? "" : " Nobody has checked that this name and address are theirs."} Your own address was not shown; an answer shows it.`,
      ],
      button: { label: "Choose who may ask you", href: `/members/${member.slug}/edit#visibility` },
      mail: { replyTo: asker.email },
    });
    if (!isMailed) throw new Refusal("conflict", `${member.name} gets no mail from here now, so nothing was sent.`);
    return { value: null, audit: { objectKind: "member", objectId: member.id, concernsId: member.id } };
  },
});

/** Whoever is signed in asks by the name and the address of their profile. */
async function askerOf(
  tx: Transaction,
  viewer: Viewer,
  { name, email }: { name: string | null; email: string | null },
) {
  const [own] = isSignedIn(viewer) ? await emailAddressesOf(tx, viewer.memberId) : [];
  if (own) return { name: own.name, email: own.email, isChecked: true };
  const fields = {
    ...(name ? {} : { name: "Write your name." }),
    ...(email ? {} : { email: "Write your address, so that you can be answered." }),
  };
  if (!name || !email) throw new Refusal("invalid", "Say who asks, and where the answer goes.", fields);
  return { name, email, isChecked: false };
}
