import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { facts } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { fileById } from "@/lib/evidence/list";
import { findMember } from "@/lib/members/get";
import "server-only";

/** A file that shows a fact: for whoever may see the fact. Null for all others. */
export async function fileOfFact(viewer: Viewer, id: string) {
  const file = await fileById(viewer, id);
  if (!file?.factId) return null;
  const [fact] = await db
    .select({ memberId: facts.memberId })
    .from(facts)
    .where(and(eq(facts.id, file.factId), isNull(facts.removedAt)));
  const member = fact ? await findMember(viewer, fact.memberId) : null;
  return member?.isInsider ? file : null;
}
