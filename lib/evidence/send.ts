import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/id";
import { fileContents, files } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { sendFileInput } from "./schema";
import "server-only";

/** Files of one person that belong to nothing yet. */
const mostUnused = 20;

/**
 * Keeps a file until a fact or an activity takes it; the same bytes are kept once. Every signed-in person, so many at a time. It is
 * written whole or not at all, with the row that names it.
 */
export const sendFile = command({
  name: "file.send",
  input: sendFileInput,
  subject: async () => null,
  allow: isSignedIn,
  run: async ({ tx, viewer, input: { name, type, content } }) => {
    const sentById = viewer.memberId ?? "";
    const unused = await tx
      .select({ id: files.id })
      .from(files)
      .where(and(eq(files.sentById, sentById), isNull(files.factId), isNull(files.activityId)));
    if (unused.length >= mostUnused)
      throw new Refusal(
        "limited",
        "Too many files wait to be used. Save what they belong to first, or try again tomorrow.",
      );
    const sha256 = createHash("sha256").update(content).digest("hex");
    const id = newId();
    await tx
      .insert(fileContents)
      .values({ sha256, content: Buffer.from(content) })
      .onConflictDoNothing();
    await tx.insert(files).values({ id, sha256, name, type, size: content.length, sentById, createdAt: now() });
    const value = { id, name, type, size: content.length };
    return {
      value,
      audit: { objectKind: "file", objectId: id, concernsId: sentById, after: { name, size: content.length } },
    };
  },
});
