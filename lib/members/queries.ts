import "server-only";
import { and, asc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { searchText } from "@/db/fold";
import { employments, identities, members } from "@/db/schema";
import { begins } from "@/db/sql";
import { missing } from "../errors";
import { isSignedIn, type Viewer } from "../viewer";
import { identityVisibleTo, managesMember, mayEdit, partVisibleTo, visibleTo } from "./policy";
import { type ProfilePart, profileParts, visibilityOfPart } from "./rules";
import { tiesOf } from "./ties/queries";

export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;
export type MemberOption = { id: string; name: string; slug: string; detail: string };

/** The member of that address, as the viewer may see them; refuses as missing. An address merged away leads to who was kept. */
export async function getMember(viewer: Viewer, slug: string, from: Reader = db): Promise<Member> {
  const member = await findMemberBySlug(viewer, slug, from);
  if (!member) throw missing("member");
  return member;
}

/** The same for a page, which answers null with a page of its own. */
export async function findMemberBySlug(viewer: Viewer, slug: string, from: Reader = db): Promise<Member | null> {
  const [row] = await from.select({ id: members.id }).from(members).where(eq(members.slug, slug));
  return row ? findMember(viewer, await keptId(from, row.id), from) : null;
}

/**
 * The member with what the viewer may see, null where that is nothing: parts they may not see are empty, and `sees` says which.
 * `isInsider` is who also sees e-mail, reasons and private parts: the person, their managers, administrators.
 */
export async function findMember(viewer: Viewer, id: string, from: Reader = db) {
  const [row] = await from
    .select()
    .from(members)
    .where(and(eq(members.id, id), visibleTo(viewer)));
  if (!row) return null;
  const {
    nameFolded,
    cityFolded,
    placeVisibility,
    termsVisibility,
    activitiesVisibility,
    mergedIntoId,
    erasedAt,
    ...member
  } = row;
  const inSight = { ...row, ...(await tiesOf(viewer, id, from)) };
  const isSelf = viewer.memberId === id;
  const isInsider = isSelf || managesMember(viewer, inSight);
  const sees = Object.fromEntries(
    profileParts.map((part) => [part, isInsider || isShown(viewer, visibilityOfPart(row.parts, part))]),
  ) as Record<ProfilePart, boolean>;
  return {
    ...member,
    country: sees.place ? row.country : null,
    countryAsWritten: isInsider ? row.countryAsWritten : null,
    city: sees.place ? row.city : null,
    timeZone: sees.place ? row.timeZone : null,
    languages: sees.languages ? row.languages : [],
    bio: sees.bio ? row.bio : "",
    hasAccount: inSight.hasAccount,
    sees,
    isSelf,
    isInsider,
    mayEdit: mayEdit(viewer, inSight),
  };
}

/** The member's handles that the viewer may see; e-mail only for the person, their managers and administrators. */
export async function identitiesOf(viewer: Viewer, memberId: string, from: Reader = db) {
  return from
    .select({
      id: identities.id,
      kind: identities.kind,
      value: identities.value,
      visibility: identities.visibility,
      verifiedAt: identities.verifiedAt,
    })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(and(eq(identities.memberId, memberId), visibleTo(viewer), identityVisibleTo(viewer)))
    .orderBy(asc(identities.kind), asc(identities.valueFolded));
}

/** Where the member works and worked, the present first; nothing where the viewer may not see that part. */
export async function employmentsOf(viewer: Viewer, memberId: string, from: Reader = db) {
  const member = await findMember(viewer, memberId, from);
  if (!member?.sees.employer) return [];
  return from
    .select({
      id: employments.id,
      employer: employments.employer,
      title: employments.title,
      fromOn: employments.fromOn,
      toOn: employments.toOn,
    })
    .from(employments)
    .where(eq(employments.memberId, memberId))
    .orderBy(
      sql`coalesce(${employments.toOn}, '9999-12-31') desc`,
      sql`coalesce(${employments.fromOn}, '') desc`,
      asc(employments.id),
    );
}

/** Up to twelve members whose name, handle or city has words beginning like those typed; nobody for a visitor or an empty text. */
export async function searchMembers(viewer: Viewer, text: string, from: Reader = db): Promise<MemberOption[]> {
  const named = nameMatching(viewer, text);
  if (!named || !isSignedIn(viewer)) return [];
  const rows = await from
    .select()
    .from(members)
    .where(and(visibleTo(viewer), named))
    .orderBy(asc(members.nameFolded), asc(members.id))
    .limit(12);
  return options(viewer, rows, from);
}

/** The named members for a field that is filled already, in the order given; without those that the viewer may not see. */
export async function memberOptions(
  viewer: Viewer,
  ids: readonly string[],
  from: Reader = db,
): Promise<MemberOption[]> {
  if (ids.length === 0) return [];
  const rows = await from
    .select()
    .from(members)
    .where(and(visibleTo(viewer), inArray(members.id, [...ids])));
  const found = await options(viewer, rows, from);
  return ids.flatMap((id) => found.find((option) => option.id === id) ?? []);
}

/** As long as a text to look for gets: SQLite faults on a pattern that is endless. */
const mostSigns = 120;
/** What a word of a name, a city or a handle may follow. */
const between = [" ", "-"];

/** Every word typed begins a word of the name, the city or a handle, where the viewer may see these; undefined without words. */
export function nameMatching(viewer: Viewer, text: string): SQL | undefined {
  const words = searchText(text.slice(0, mostSigns).replace(/^@/, "")).split(" ").filter(Boolean).slice(0, 8);
  if (words.length === 0) return undefined;
  return and(
    ...words.map((word) =>
      or(
        begins(members.nameFolded, word, between),
        and(begins(members.cityFolded, word, between), partVisibleTo(viewer, members.placeVisibility)),
        exists(
          db
            .select({ one: sql`1` })
            .from(identities)
            .where(
              and(
                eq(identities.memberId, members.id),
                begins(identities.valueFolded, word, between),
                identityVisibleTo(viewer),
              ),
            ),
        ),
      ),
    ),
  );
}

async function options(viewer: Viewer, rows: (typeof members.$inferSelect)[], from: Reader): Promise<MemberOption[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const placed = await from
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.id, ids), partVisibleTo(viewer, members.placeVisibility)));
  return rows.map(({ id, name, slug, city, country }) => {
    const place = placed.some((row) => row.id === id) ? [city, country].filter(Boolean).join(", ") : "";
    return { id, name, slug, detail: place || `@${slug}` };
  });
}

function isShown(viewer: Viewer, visibility: string): boolean {
  return visibility === "public" || (visibility === "community" && isSignedIn(viewer));
}

/** Follows merges to the member who was kept. */
async function keptId(from: Reader, id: string): Promise<string> {
  const [row] = await from.select({ into: members.mergedIntoId }).from(members).where(eq(members.id, id));
  return row?.into ? keptId(from, row.into) : id;
}
