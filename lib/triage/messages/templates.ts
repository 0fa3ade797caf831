import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { messageTemplates, programs } from "@/db/schema";
import { messageKinds } from "@/db/words";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import { manages, type Viewer } from "@/lib/core/viewer";
import { refuseUnknownFields } from "@/lib/mail/fields";
import { type MessageKind, type MessageWords, messageFields, startingMessages } from "./kinds";
import { saveMessageTemplateInput } from "./schema";
import "server-only";

export type MessageTemplate = MessageWords & { kind: MessageKind; version: number };

/** What each of these programs writes for each cause; version 0 is what Tenet came with. Whoever gets a message reads it, so it is no secret. */
export async function messageTemplatesOf(
  _viewer: Viewer,
  programKeys: readonly string[],
): Promise<Map<string, MessageTemplate[]>> {
  const rows = await db
    .select()
    .from(messageTemplates)
    .where(inArray(messageTemplates.programKey, [...programKeys, ""]))
    .orderBy(asc(messageTemplates.kind));
  return new Map(
    programKeys.map((programKey) => [
      programKey,
      messageKinds.map((kind) => {
        const own = rows.find((row) => row.programKey === programKey && row.kind === kind);
        const { subject, body } = own ?? startingMessages[kind];
        return { kind, subject, body, version: own?.version ?? 0 };
      }),
    ]),
  );
}

/** What is written to members is the same in every country, so whoever manages all of them. */
export function mayEditMessages(viewer: Viewer, programKey: string): boolean {
  return manages(viewer, programKey, null);
}

/** Changes what managers of a program begin with when they write; messages that left stay as they were. Managers of the program everywhere, and administrators. */
export const saveMessageTemplate = command({
  name: "message.revise",
  input: saveMessageTemplateInput,
  subject: async (tx, { programKey }) => {
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, programKey));
    if (!program) throw notFoundError("program");
    return program;
  },
  allow: (viewer, { key }) => mayEditMessages(viewer, key),
  run: async ({ tx, input }) => {
    const { programKey, kind, version, subject, body } = input;
    refuseUnknownFields({ subject, body }, messageFields);
    const words = { subject, body, updatedAt: now() };
    const which = and(eq(messageTemplates.programKey, programKey), eq(messageTemplates.kind, kind));
    const [saved] =
      version === 0
        ? await tx
            .insert(messageTemplates)
            .values({ id: newId(), programKey, kind, ...words })
            .onConflictDoNothing()
            .returning({ version: messageTemplates.version })
        : await tx
            .update(messageTemplates)
            .set({ ...words, version: sql`${messageTemplates.version} + 1` })
            .where(and(which, eq(messageTemplates.version, version)))
            .returning({ version: messageTemplates.version });
    if (!saved)
      throw new StaleVersion("Somebody changed these words in the meantime. Load the page again to see them.");
    const audit = { objectKind: "program", objectId: programKey, after: { kind, subject, body } };
    return { value: { kind, version: saved.version }, audit };
  },
});
