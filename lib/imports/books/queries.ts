import "server-only";
import { and, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import {
  accounts,
  employments,
  groups,
  identities,
  importBatches,
  importRows,
  members,
  roleGrants,
  terms,
} from "@/db/schema";
import { identityVisibleTo, visibleTo } from "@/lib/members/policy";
import type { Viewer } from "@/lib/viewer";
import { keyOf, type Person } from "../judging/rules";

type Book = {
  byIdentity: Map<string, Person>;
  bySlug: Map<string, Person>;
  byId: Map<string, Person>;
  /** Addresses that are somebody's, whether the viewer sees them or not: only so as to choose another. */
  takenSlugs: Set<string>;
};

/**
 * Everybody whom the viewer may see and who has one of these identities or addresses, with what an import needs to know of them.
 * With `onlyShown` not by an identity that they may not see either. For imports, which name nobody else.
 */
export async function peopleOf(
  viewer: Viewer,
  from: Reader,
  asked: { folded: string[]; slugs: string[]; ids: string[]; onlyShown?: boolean },
): Promise<Book> {
  const handles = await inChunks(asked.folded, (some) =>
    from
      .select({ memberId: identities.memberId, kind: identities.kind, folded: identities.valueFolded })
      .from(identities)
      .innerJoin(members, eq(members.id, identities.memberId))
      .where(and(inArray(identities.valueFolded, some), asked.onlyShown ? identityVisibleTo(viewer) : undefined)),
  );
  const bySlugs = await inChunks(asked.slugs, (some) =>
    from.select({ id: members.id, slug: members.slug }).from(members).where(inArray(members.slug, some)),
  );
  const byId = await peopleById(viewer, from, [
    ...new Set([...handles.map(({ memberId }) => memberId), ...bySlugs.map(({ id }) => id), ...asked.ids]),
  ]);
  const found = <Row>(rows: Row[], id: (row: Row) => string, key: (row: Row) => string) =>
    new Map(
      rows.flatMap((row) => {
        const person = byId.get(id(row));
        return person ? [[key(row), person] as const] : [];
      }),
    );
  return {
    byId,
    takenSlugs: new Set(bySlugs.map(({ slug }) => slug)),
    byIdentity: found(
      handles,
      (row) => row.memberId,
      (row) => keyOf(row.kind, row.folded),
    ),
    bySlug: found(
      bySlugs,
      (row) => row.id,
      (row) => row.slug,
    ),
  };
}

/** Which of these names people whom the viewer may see have already, folded; only to warn of possible doubles. */
export async function namesKnown(viewer: Viewer, from: Reader, names: string[]): Promise<Set<string>> {
  const rows = await inChunks([...new Set(names.flatMap((name) => [fold(name), searchText(name)]))], (some) =>
    from
      .select({ name: members.name })
      .from(members)
      .where(and(inArray(members.nameFolded, some), visibleTo(viewer))),
  );
  return new Set(rows.map(({ name }) => fold(name)));
}

/** Groups by their folded name and aliases. */
export async function groupsByName(_viewer: Viewer, from: Reader): Promise<Map<string, string>> {
  const rows = await from
    .select({ id: groups.id, name: groups.name, aliases: groups.aliases })
    .from(groups)
    .where(isNull(groups.mergedIntoId));
  return new Map(rows.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [fold(word), id] as const)));
}

/** What groups are called, by their id. */
export async function groupNames(_viewer: Viewer, from: Reader): Promise<Map<string, string>> {
  const rows = await from.select({ id: groups.id, name: groups.name }).from(groups);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whom the rows of the very same file brought in before, by row: how a person without identity is found again. */
export async function madeBefore(
  _viewer: Viewer,
  from: Reader,
  { id, fileHash }: { id: string; fileHash: string },
): Promise<Map<number, string>> {
  const rows = await from
    .select({ row: importRows.row, wrote: importRows.wrote })
    .from(importRows)
    .innerJoin(importBatches, eq(importBatches.id, importRows.batchId))
    .where(
      and(
        eq(importBatches.fileHash, fileHash),
        eq(importBatches.kind, "members"),
        ne(importBatches.id, id),
        eq(importRows.outcome, "created"),
        eq(importRows.undone, false),
      ),
    )
    .orderBy(desc(importRows.id));
  return new Map(
    rows.flatMap(({ row, wrote }) => {
      const made = wrote.find(({ kind, created }) => kind === "member" && created);
      return made ? [[row, made.id] as const] : [];
    }),
  );
}

async function peopleById(viewer: Viewer, from: Reader, ids: string[]): Promise<Map<string, Person>> {
  const rows = await inChunks(ids, (some) =>
    from
      .select()
      .from(members)
      .where(and(inArray(members.id, some), visibleTo(viewer))),
  );
  const held = await inChunks(ids, (some) => from.select().from(terms).where(inArray(terms.memberId, some)));
  const handles = await inChunks(ids, (some) =>
    from.select().from(identities).where(inArray(identities.memberId, some)),
  );
  const jobs = await inChunks(ids, (some) =>
    from.selectDistinct({ id: employments.memberId }).from(employments).where(inArray(employments.memberId, some)),
  );
  const signingIn = await inChunks(ids, (some) =>
    from.select({ id: accounts.memberId }).from(accounts).where(inArray(accounts.memberId, some)),
  );
  const entrusted = await inChunks(ids, (some) =>
    from
      .select({ id: roleGrants.memberId })
      .from(roleGrants)
      .where(and(inArray(roleGrants.memberId, some), isNull(roleGrants.endedAt))),
  );
  const idsOf = (found: { id: string }[]) => new Set(found.map(({ id }) => id));
  const [employed, withAccount, withRole] = [idsOf(jobs), idsOf(signingIn), idsOf(entrusted)];
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        country: row.country,
        empty: {
          place: !row.country && !row.countryAsWritten && !row.city,
          languages: row.languages.length === 0,
          timeZone: !row.timeZone,
          bio: !row.bio,
          employer: !employed.has(row.id),
        },
        identities: new Set(
          handles.filter(({ memberId }) => memberId === row.id).map((has) => keyOf(has.kind, has.valueFolded)),
        ),
        hasAccount: withAccount.has(row.id),
        hasRole: withRole.has(row.id),
        terms: held.filter(({ memberId }) => memberId === row.id),
      },
    ]),
  );
}
