import { and, eq, sql } from "drizzle-orm";
import { newId } from "@/db/id";
import { letterTemplates, programs } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import { refuseUnknownFields } from "@/lib/mail/fields";
import { mayEditLetters } from "../policy";
import { saveLetterInput } from "../schema";
import { letterFields } from "./fields";
import "server-only";

/** Changes what a program writes for a kind of decision; letters that left stay as they were. Managers of the program everywhere, and administrators. */
export const saveLetter = command({
  name: "letter.revise",
  input: saveLetterInput,
  subject: async (tx, { programKey }) => {
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, programKey));
    if (!program) throw notFoundError("program");
    return program;
  },
  allow: (viewer, { key }) => mayEditLetters(viewer, key),
  run: async ({ tx, input }) => {
    const { programKey, kind, version, subject, body } = input;
    refuseUnknownFields({ subject, body }, letterFields);
    const words = { subject, body, updatedAt: now() };
    const which = and(eq(letterTemplates.programKey, programKey), eq(letterTemplates.kind, kind));
    const [saved] =
      version === 0
        ? await tx
            .insert(letterTemplates)
            .values({ id: newId(), programKey, kind, ...words })
            .onConflictDoNothing()
            .returning({ version: letterTemplates.version })
        : await tx
            .update(letterTemplates)
            .set({ ...words, version: sql`${letterTemplates.version} + 1` })
            .where(and(which, eq(letterTemplates.version, version)))
            .returning({ version: letterTemplates.version });
    if (!saved) throw new StaleVersion("Somebody changed this letter in the meantime. Load the page again to see it.");
    const audit = { objectKind: "program", objectId: programKey, after: { kind, subject, body } };
    return { value: { kind, version: saved.version }, audit };
  },
});
