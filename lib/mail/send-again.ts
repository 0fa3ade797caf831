import { and, eq, isNull } from "drizzle-orm";
import { outbox } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError, Refusal } from "@/lib/core/errors";
import { sendAgainInput } from "./schema";
import { enqueueMail } from "./write";
import "server-only";

/** Tries a mail again that was given up or waits. Administrators. */
export const sendMailAgain = command({
  name: "mail.send_again",
  input: sendAgainInput,
  subject: async (tx, input) => {
    const [mail] = await tx.select().from(outbox).where(eq(outbox.id, input.id));
    if (!mail) throw notFoundError("mail");
    return mail;
  },
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "mail") && viewer.channel !== "api",
  run: async ({ tx, subject: mail }) => {
    const again = await tx
      .update(outbox)
      .set({ dueAt: now(), attempts: 0, keptAt: null })
      .where(and(eq(outbox.id, mail.id), isNull(outbox.sentAt)))
      .returning({ id: outbox.id });
    if (again.length === 0) throw new Refusal("conflict", "This mail was sent already.");
    await enqueueMail(tx, mail.id);
    return { value: null, audit: { objectKind: "mail", objectId: mail.id } };
  },
});
