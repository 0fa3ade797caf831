import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { type Answers, askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { groups, members, programs, termHolds, terms } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { ownOrManagedMember } from "@/lib/members/policy";
import { mayManageTerm, termVisibleTo } from "./policy";
import { usualLengthColumns } from "./usual-length-sql";
import "server-only";

export type MemberTerm = Awaited<ReturnType<typeof termsOfMember>>[number];

const termColumns = {
  id: terms.id,
  memberId: terms.memberId,
  programKey: terms.programKey,
  program: programs.name,
  shortName: programs.shortName,
  color: programs.color,
  shape: programs.shape,
  groupId: terms.groupId,
  group: groups.name,
  detail: terms.detail,
  level: terms.level,
  startsOn: terms.startsOn,
  endsOn: terms.endsOn,
  state: terms.state,
  ending: terms.ending,
  graceDays: terms.graceDays,
  usual: usualLengthColumns,
  reason: terms.reason,
  version: terms.version,
  country: members.country,
};

/**
 * The member's terms that the viewer may see, the latest first, each with its holds. Reasons only for the person, their managers
 * and administrators; `mayManage` says which ones the viewer may change.
 */
export async function termsOfMember(viewer: Viewer, memberId: string, from: Reader = db) {
  return readTerms(viewer, await askTogether(from, termQuestions(viewer, memberId, from)));
}

/** What that is read from, to be asked together with something else; `readTerms` reads what it finds. */
export function termQuestions(viewer: Viewer, memberIds: string | readonly string[], from: Reader = db) {
  const ids = typeof memberIds === "string" ? [memberIds] : [...memberIds];
  const own = from.select({ id: terms.id }).from(terms).where(inArray(terms.memberId, ids));
  return {
    terms: from
      .select(termColumns)
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .innerJoin(programs, eq(programs.key, terms.programKey))
      .leftJoin(groups, eq(groups.id, terms.groupId))
      .where(and(inArray(terms.memberId, ids), termVisibleTo(viewer)))
      .orderBy(desc(terms.startsOn), desc(terms.id)),
    inside: from
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.id, ids), ownOrManagedMember(viewer))),
    holds: from
      .select()
      .from(termHolds)
      .where(inArray(termHolds.termId, own))
      .orderBy(asc(termHolds.fromOn), asc(termHolds.id)),
  };
}

export function readTerms(viewer: Viewer, found: Answers<ReturnType<typeof termQuestions>>) {
  const inside = new Set(found.inside.map(({ id }) => id));
  return found.terms.map(({ country, ...row }) => ({
    ...row,
    reason: inside.has(row.memberId) ? row.reason : null,
    mayManage: mayManageTerm(viewer, { programKey: row.programKey, country }),
    holds: found.holds
      .filter((hold) => hold.termId === row.id)
      .map((hold) => ({ ...hold, reason: inside.has(row.memberId) ? hold.reason : null })),
  }));
}

/** The bare term with its member's country, for a command; refuses as missing what the viewer may not see. */
export async function getTerm(viewer: Viewer, id: string, from: Reader = db) {
  const [row] = await from
    .select({ term: terms, country: members.country, name: members.name })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(eq(terms.id, id), termVisibleTo(viewer)));
  if (!row) throw notFoundError("term");
  return { ...row.term, country: row.country, name: row.name };
}
