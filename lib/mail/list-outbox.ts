import { db } from "@/db/client";
import { outbox } from "@/db/schema";
import { isPublic } from "@/lib/core/app-url";
import { notFoundError } from "@/lib/core/errors";
import { keyset, pageOf, readInstantCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

const pageLength = 50;

export type OutboxMail = {
  id: string;
  recipient: string;
  subject: string;
  /** Null where it holds a one-time link that nobody but its recipient may see. */
  text: string | null;
  createdAt: Date;
  state: MailState;
  attempts: number;
  failure: string | null;
};

/** The mail of this installation, newest first, 50 a page. Administrators only. */
export async function listOutbox(
  viewer: Viewer,
  before?: string,
): Promise<{ mails: OutboxMail[]; next: string | null }> {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const newestFirst = { by: outbox.createdAt, id: outbox.id, isDown: true };
  const { orderBy, rest } = keyset(newestFirst, readInstantCursor(before));
  const found = await db
    .select()
    .from(outbox)
    .where(rest)
    .orderBy(...orderBy)
    .limit(pageLength + 1);
  const { rows, next } = pageOf(found, pageLength, ({ createdAt, id }) => ({ value: createdAt, id }));
  const mails = rows.map(
    ({ isSecret, text, sentAt, keptAt, dueAt, id, recipient, subject, createdAt, attempts, failure }) => ({
      ...{ id, recipient, subject, createdAt, attempts, failure },
      text: isSecret && (isPublic() || !keptAt) ? null : text,
      state: stateOfMail({ sentAt, keptAt, dueAt }),
    }),
  );
  return { mails, next };
}

type MailState = "sent" | "kept" | "waiting" | "failed";

function stateOfMail(mail: { sentAt: Date | null; keptAt: Date | null; dueAt: Date | null }): MailState {
  if (mail.sentAt) return "sent";
  if (mail.keptAt) return "kept";
  return mail.dueAt ? "waiting" : "failed";
}
