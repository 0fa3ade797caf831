import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { certifications, facts, members } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { filesOf } from "@/lib/evidence/list";
import { findMember } from "@/lib/members/get";
import { factKinds } from "./kinds";
import "server-only";

export type Fact = NonNullable<Awaited<ReturnType<typeof factsOf>>>[number];

const checker = alias(members, "checker");

/** The facts of a member, by kind, what lasts longest first; null for all but the person, their managers and administrators. */
export async function factsOf(viewer: Viewer, memberId: string, from: Reader = db) {
  const member = await findMember(viewer, memberId, from);
  if (!member?.isInsider) return null;
  const rows = await from
    .select({ fact: facts, certification: certifications.name, level: certifications.level, checkedBy: checker.name })
    .from(facts)
    .leftJoin(certifications, eq(certifications.key, facts.certificationKey))
    .leftJoin(checker, eq(checker.id, facts.checkedById))
    .where(and(eq(facts.memberId, memberId), isNull(facts.removedAt)))
    .orderBy(asc(facts.fromOn), asc(facts.id));
  const files = await filesOf(
    viewer,
    "factId",
    rows.map(({ fact }) => fact.id),
    from,
  );
  const found = rows.map(({ fact, ...named }) => {
    const { what, removedAt, createdAt, updatedAt, checkedById, ...told } = fact;
    return { ...told, ...named, files: files.get(fact.id) ?? [] };
  });
  const last = "9999-12-31";
  return found.sort(
    (one, other) =>
      factKinds.indexOf(one.kind) - factKinds.indexOf(other.kind) ||
      (other.toOn ?? last).localeCompare(one.toOn ?? last) ||
      one.id.localeCompare(other.id),
  );
}
