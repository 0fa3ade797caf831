import { and, eq, isNull } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { accounts, employments, identities, members, roleGrants, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, memberVisibleTo } from "@/lib/members/policy";
import { type KnownPerson, normalizedIdentityKey } from "./person";
import "server-only";

type PeopleLookup = {
  byIdentity: Map<string, KnownPerson>;
  bySlug: Map<string, KnownPerson>;
  byId: Map<string, KnownPerson>;
  /** Addresses that are somebody's, whether the viewer sees them or not: only so as to choose another. */
  takenSlugs: Set<string>;
};

/**
 * Everybody whom the viewer may see and who has one of these identities or addresses, with what an import needs to know of them.
 * With `onlyShown` not by an identity that they may not see either. For imports, which name nobody else.
 */
export async function findPeople(
  viewer: Viewer,
  from: Reader,
  asked: { folded: string[]; slugs: string[]; ids: string[]; onlyShown?: boolean },
): Promise<PeopleLookup> {
  const handles = await inChunks(asked.folded, (some) =>
    from
      .select({ memberId: identities.memberId, kind: identities.kind, folded: identities.valueFolded })
      .from(identities)
      .innerJoin(members, eq(members.id, identities.memberId))
      .where(and(isAmong(identities.valueFolded, some), asked.onlyShown ? identityVisibleTo(viewer) : undefined)),
  );
  const bySlugs = await inChunks(asked.slugs, (some) =>
    from.select({ id: members.id, slug: members.slug }).from(members).where(isAmong(members.slug, some)),
  );
  const byId = await findPeopleById(viewer, from, [
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
      (row) => normalizedIdentityKey(row.kind, row.folded),
    ),
    bySlug: found(
      bySlugs,
      (row) => row.id,
      (row) => row.slug,
    ),
  };
}

/** Which of these names people whom the viewer may see have already, folded; only to warn of possible doubles. */
export async function knownNames(viewer: Viewer, from: Reader, names: string[]): Promise<Set<string>> {
  const rows = await inChunks([...new Set(names.flatMap((name) => [fold(name), searchText(name)]))], (some) =>
    from
      .select({ name: members.name })
      .from(members)
      .where(and(isAmong(members.nameFolded, some), memberVisibleTo(viewer))),
  );
  return new Set(rows.map(({ name }) => fold(name)));
}

async function findPeopleById(viewer: Viewer, from: Reader, ids: string[]): Promise<Map<string, KnownPerson>> {
  const rows = await inChunks(ids, (some) =>
    from
      .select()
      .from(members)
      .where(and(isAmong(members.id, some), memberVisibleTo(viewer))),
  );
  const held = await inChunks(ids, (some) => from.select().from(terms).where(isAmong(terms.memberId, some)));
  const handles = await inChunks(ids, (some) =>
    from.select().from(identities).where(isAmong(identities.memberId, some)),
  );
  const jobs = await inChunks(ids, (some) =>
    from.selectDistinct({ id: employments.memberId }).from(employments).where(isAmong(employments.memberId, some)),
  );
  const signingIn = await inChunks(ids, (some) =>
    from.select({ id: accounts.memberId }).from(accounts).where(isAmong(accounts.memberId, some)),
  );
  const entrusted = await inChunks(ids, (some) =>
    from
      .select({ id: roleGrants.memberId })
      .from(roleGrants)
      .where(and(isAmong(roleGrants.memberId, some), isNull(roleGrants.endedAt))),
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
        city: row.city,
        empty: {
          place: !row.country && !row.countryAsWritten && !row.city,
          languages: row.languages.length === 0,
          timeZone: !row.timeZone,
          bio: !row.bio,
          employer: !employed.has(row.id),
        },
        identities: new Set(
          handles
            .filter(({ memberId }) => memberId === row.id)
            .map((has) => normalizedIdentityKey(has.kind, has.valueFolded)),
        ),
        hasAccount: withAccount.has(row.id),
        hasRole: withRole.has(row.id),
        terms: held.filter(({ memberId }) => memberId === row.id),
      },
    ]),
  );
}
