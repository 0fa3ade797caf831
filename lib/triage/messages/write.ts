import { newId } from "@/db/id";
import { messages } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn, manages } from "@/lib/core/viewer";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import { notify } from "@/lib/notifications/notify";
import { prepareMessages } from "./prepare";
import { writeMessagesInput } from "./schema";
import "server-only";

/**
 * Writes to the members of some terms by mail, each once, and keeps what was written. Answers go to the manager, where they have an
 * address. Who cannot be written to, or was written to for the same cause within 30 days, is left out and named. Managers of the program
 * and country, and administrators; not to oneself.
 */
export const writeMessages = command({
  name: "message.write",
  input: writeMessagesInput,
  subject: async (tx, input, viewer) => {
    const prepared = await prepareMessages(tx, viewer, input);
    if (prepared.people.length === 0) throw notFoundError("term");
    return prepared;
  },
  allow: (viewer, { people }) =>
    isSignedIn(viewer) && people.every(({ programKey, country }) => manages(viewer, programKey, country)),
  run: async ({ tx, viewer, input, subject }) => {
    const { ready, leftOut, sent } = subject;
    const writtenById = viewer.memberId ?? "";
    const [own] = await emailAddressesOf(tx, writtenById);
    for (const { termId, memberId, programKey, cause, subject: title, body } of ready) {
      const id = newId();
      const row = { id, termId, memberId, programKey, kind: input.kind, cause, subject: title, text: body };
      await tx.insert(messages).values({ ...row, writtenById, sendKey: input.sendKey, writtenAt: now() });
      await notify(tx, {
        ...{ memberId, kind: "written", object: { kind: "term", id: termId }, subject: title, body: [body] },
        ...{ detail: `${viewer.name ?? "A manager"} wrote to you by mail`, aboutId: writtenById },
        button: { label: "See your term", href: `/terms/${termId}` },
        mail: { replyTo: own?.email },
        cause: `message ${id}`,
      });
    }
    const audit = ready.map(({ termId, memberId }) => ({
      ...{ objectKind: "term", objectId: termId, concernsId: memberId },
      // Not what it says: the audit is read by more people.
      after: { message: input.kind },
    }));
    return { value: { sent: ready.length + sent, leftOut }, audit };
  },
});
