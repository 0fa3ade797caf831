import { and, asc, eq, isNull } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db } from "@/db/client";
import { certifications, facts, members } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { CsvRow } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { factVisibleTo } from "./policy";
import "server-only";

/** As an import of facts reads them. */
export const factCsvColumns = [
  "name",
  "slug",
  "fact_kind",
  "fact_detail",
  "is_partner",
  "number",
  "holds_from",
  "holds_until",
  "evidence_link",
  "is_checked",
];

/** The facts of these members, as far as the viewer may see them, as lines of a spreadsheet: each once, by the name of its member. */
export async function factCsv(viewer: Viewer, memberIds: readonly string[]): Promise<CsvRow[]> {
  const rows = await inChunks([...new Set(memberIds)], (some) =>
    db
      .select({ fact: facts, name: members.name, slug: members.slug, certification: certifications.name })
      .from(facts)
      .innerJoin(members, eq(members.id, facts.memberId))
      .leftJoin(certifications, eq(certifications.key, facts.certificationKey))
      .where(and(isAmong(facts.memberId, some), isNull(facts.removedAt), factVisibleTo(viewer)))
      .orderBy(asc(members.nameFolded), asc(members.id), asc(facts.kind), asc(facts.fromOn), asc(facts.id)),
  );
  return rows.map(({ fact, name, slug, certification }) => [
    ...[name, slug, fact.kind, certification ?? fact.detail],
    fact.kind === "employer" ? yesOrNo(fact.isPartner) : null,
    ...[fact.number, fact.fromOn, fact.toOn, fact.link, yesOrNo(fact.checkedAt !== null)],
  ]);
}

function yesOrNo(flag: boolean): string {
  return flag ? "yes" : "no";
}
