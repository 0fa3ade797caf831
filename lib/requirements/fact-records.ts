import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { certifications, facts } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import type { StandingFact } from "./fact-standing";
import "server-only";

/** The facts of members as requirements ask for them, by member. For whoever may see the standing of their terms. */
export async function standingFacts(_viewer: Viewer, memberIds: readonly string[], from: Reader) {
  const rows = await inChunks([...memberIds], (some) =>
    from
      .select({
        ...{ memberId: facts.memberId, id: facts.id, kind: facts.kind, fromOn: facts.fromOn, toOn: facts.toOn },
        ...{ certificationKey: facts.certificationKey, level: certifications.level, isPartner: facts.isPartner },
        conductVersion: facts.detail,
        isChecked: sql<boolean>`case when ${facts.checkedAt} is null then 0 else 1 end`.mapWith(Boolean),
      })
      .from(facts)
      .leftJoin(certifications, eq(certifications.key, facts.certificationKey))
      .where(and(inArray(facts.memberId, some), isNull(facts.removedAt)))
      .orderBy(asc(facts.memberId), asc(facts.id)),
  );
  const byMember = new Map<string, StandingFact[]>();
  for (const { memberId, ...fact } of rows) {
    const some = byMember.get(memberId);
    if (some) some.push(fact);
    else byMember.set(memberId, [fact]);
  }
  return byMember;
}
