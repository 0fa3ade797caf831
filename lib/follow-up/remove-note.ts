import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { managerNotes } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { mayFollowUp } from "./policy";
import { noteChoice } from "./schema";
import { noteForChange } from "./subject";
import "server-only";

type Note = Awaited<ReturnType<typeof noteForChange>>;

function mayChangeNote(viewer: Viewer, note: Note): boolean {
  const isOwn = isSignedIn(viewer) && note.writtenById === viewer.memberId;
  return mayFollowUp(viewer, note) && (isOwn || viewer.isAdministrator);
}

/** Takes a note away. Who wrote it, while they manage the program and country, and administrators. */
export const removeNote = command({
  name: "note.remove",
  input: noteChoice,
  subject: (tx, input, viewer) => noteForChange(tx, { ...input, isRemoved: false }, viewer),
  allow: mayChangeNote,
  run: ({ tx, input }) => marked(tx, input, now()),
});

/** Undoes that. */
export const restoreNote = command({
  name: "note.restore",
  input: noteChoice,
  subject: (tx, input, viewer) => noteForChange(tx, { ...input, isRemoved: true }, viewer),
  allow: mayChangeNote,
  run: ({ tx, input }) => marked(tx, input, null),
});

async function marked(tx: Transaction, { id, version }: { id: string; version: number }, removedAt: Date | null) {
  await tx
    .update(managerNotes)
    .set({ removedAt, version: sql`${managerNotes.version} + 1` })
    .where(and(eq(managerNotes.id, id), eq(managerNotes.version, version)));
  return { value: { id, version: version + 1 }, audit: { objectKind: "note", objectId: id } };
}
