import { newId } from "@/db/id";
import { managerNotes } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { mayFollowUp } from "./policy";
import { writeNoteInput } from "./schema";
import { followedMember } from "./subject";
import "server-only";

/** Notes something of a member for the other managers. Managers of the program and country, and administrators; not of oneself. */
export const writeNote = command({
  name: "note.write",
  input: writeNoteInput,
  subject: (tx, input, viewer) => followedMember(tx, viewer, input),
  allow: mayFollowUp,
  run: async ({ tx, viewer, input }) => {
    const id = newId();
    await tx.insert(managerNotes).values({ id, ...input, writtenById: viewer.memberId, createdAt: now() });
    // Not what it says: the audit is read by more people, the member among them.
    return { value: { id, version: 1 }, audit: { objectKind: "note", objectId: id } };
  },
});
