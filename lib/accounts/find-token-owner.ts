import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { findPersonByEmail } from "./find-person-by-email";
import "server-only";

/** Whom the command line means by an e-mail address or the last part of a member's page; null where there is nobody. */
export async function findTokenOwner(viewer: Viewer, word: string): Promise<string | null> {
  if (!viewer.isAdministrator) return null;
  if (word.includes("@")) return (await findPersonByEmail(word))?.memberId ?? null;
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.slug, word), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  return member?.id ?? null;
}
