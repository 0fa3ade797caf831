import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { employments, identities, members } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, managesMember, mayEditMember, memberVisibleTo } from "./policy";
import { memberPolicyFacts } from "./policy-facts";
import { type ProfilePart, profileParts, profilePartVisibility } from "./profile-visibility";
import "server-only";

export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** The member of that address, as the viewer may see them; refuses as missing. An address merged away leads to who was kept. */
export async function getMember(viewer: Viewer, slug: string, from: Reader = db): Promise<Member> {
  const member = await findMemberBySlug(viewer, slug, from);
  if (!member) throw notFoundError("member");
  return member;
}

/** The same for a page, which answers null with a page of its own. */
export async function findMemberBySlug(viewer: Viewer, slug: string, from: Reader = db): Promise<Member | null> {
  const [row] = await from.select({ id: members.id }).from(members).where(eq(members.slug, slug));
  return row ? findMember(viewer, await followMerges(from, row.id), from) : null;
}

/**
 * The member with what the viewer may see, null where that is nothing: parts they may not see are empty, and `sees` says which.
 * `isInsider` is who also sees e-mail, reasons and private parts: the person, their managers, administrators.
 */
export async function findMember(viewer: Viewer, id: string, from: Reader = db) {
  const [row] = await from
    .select()
    .from(members)
    .where(and(eq(members.id, id), memberVisibleTo(viewer)));
  if (!row) return null;
  const {
    nameFolded,
    cityFolded,
    placeVisibility,
    termsVisibility,
    activitiesVisibility,
    activities,
    sharedActivities,
    publicActivities,
    lastOn,
    lastSharedOn,
    lastPublicOn,
    mergedIntoId,
    erasedAt,
    ...member
  } = row;
  const inSight = { ...row, ...(await memberPolicyFacts(viewer, id, from)) };
  const isSelf = viewer.memberId === id;
  const isInsider = isSelf || managesMember(viewer, inSight);
  const sees = Object.fromEntries(
    profileParts.map((part) => [part, isInsider || isShownTo(viewer, profilePartVisibility(row.parts, part))]),
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
    mayEdit: mayEditMember(viewer, inSight),
  };
}

/** The member's handles that the viewer may see; e-mail only for the person, their managers and administrators. */
export async function memberIdentities(viewer: Viewer, memberId: string, from: Reader = db) {
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
    .where(and(eq(identities.memberId, memberId), memberVisibleTo(viewer), identityVisibleTo(viewer)))
    .orderBy(asc(identities.kind), asc(identities.valueFolded));
}

/** Where the member works and worked, the present first; nothing where the viewer may not see that part. */
export async function memberEmployments(viewer: Viewer, memberId: string, from: Reader = db) {
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

function isShownTo(viewer: Viewer, visibility: string): boolean {
  return visibility === "public" || (visibility === "community" && isSignedIn(viewer));
}

/** Follows merges to the member who was kept. */
async function followMerges(from: Reader, id: string): Promise<string> {
  const [row] = await from.select({ into: members.mergedIntoId }).from(members).where(eq(members.id, id));
  return row?.into ? followMerges(from, row.into) : id;
}
