import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { letterTemplates } from "@/db/schema";
import { type LetterKind, letterKinds } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { type LetterWords, startingLetters } from "./starting";
import "server-only";

export type LetterTemplate = LetterWords & { kind: LetterKind; version: number };

/** What a program writes for each kind of decision; version 0 is what Tenet came with. Whoever gets a letter reads it, so it is no secret. */
export async function letterTemplatesOf(_viewer: Viewer, programKey: string): Promise<LetterTemplate[]> {
  const rows = await db
    .select()
    .from(letterTemplates)
    .where(eq(letterTemplates.programKey, programKey))
    .orderBy(asc(letterTemplates.kind));
  return letterKinds.map((kind) => {
    const own = rows.find((row) => row.kind === kind);
    const { subject, body } = own ?? startingLetters[kind];
    return { kind, subject, body, version: own?.version ?? 0 };
  });
}

export async function letterTemplateOf(
  _viewer: Viewer,
  { programKey, kind }: { programKey: string; kind: LetterKind },
  from: Reader = db,
): Promise<LetterWords> {
  const [own] = await from
    .select({ subject: letterTemplates.subject, body: letterTemplates.body })
    .from(letterTemplates)
    .where(and(eq(letterTemplates.programKey, programKey), eq(letterTemplates.kind, kind)));
  return own ?? startingLetters[kind];
}
