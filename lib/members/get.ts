import { and, asc, eq, sql } from "drizzle-orm";
import { type Answers, askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { employments, identities, members } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import { followToLast } from "@/lib/core/follow";
import { preparedFor } from "@/lib/core/prepared-for";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, managesMember, mayEditMember, memberVisibleTo } from "./policy";
import { memberIs, policyFactQuestions, policyFactsOf, type Whose } from "./policy-facts";
import { type ProfilePart, profileParts, profilePartVisibility } from "./profile-visibility";
import "server-only";

export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** The member of that address, as the viewer may see them; refuses as missing. An address merged away leads to who was kept. */
export async function getMember(viewer: Viewer, slug: string, from: Reader = db): Promise<Member> {
  const member = await findMemberBySlug(viewer, slug, from);
  if (!member) throw notFoundError("member");
  return member;
}

const askBySlug = preparedFor((viewer: Viewer, _shape: null, { slug }: { slug: string }) => ({
  moved: db.select({ into: members.mergedIntoId }).from(members).where(eq(members.slug, slug)),
  ...memberQuestions(viewer, db.select({ id: members.id }).from(members).where(eq(members.slug, slug)), db),
}));

/** The same for a page, which answers null with a page of its own. */
export async function findMemberBySlug(viewer: Viewer, slug: string, from: Reader = db): Promise<Member | null> {
  const { moved, ...found } = await askBySlug(viewer, null, { slug }, from);
  const into = moved[0]?.into;
  return into ? findMember(viewer, await followMerges(from, into), from) : memberInSight(viewer, found);
}

/**
 * The member with what the viewer may see, null where that is nothing: parts they may not see are empty, and `sees` says which.
 * `isInsider` is who also sees e-mail, reasons and private parts: the person, their managers, administrators.
 */
export async function findMember(viewer: Viewer, id: string, from: Reader = db) {
  return memberInSight(viewer, await askTogether(from, memberQuestions(viewer, id, from)));
}

/** What that is read from, to be asked together with something else; `whose` is an id, or a select of one. */
export function memberQuestions(viewer: Viewer, whose: Whose, from: Reader) {
  const self = from
    .select()
    .from(members)
    .where(and(memberIs(members.id, whose), memberVisibleTo(viewer)));
  return { self, ...policyFactQuestions(whose, from) };
}

export function memberInSight(viewer: Viewer, found: Answers<ReturnType<typeof memberQuestions>>) {
  const [row] = found.self;
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
  const inSight = { ...row, ...policyFactsOf(found) };
  const isSelf = viewer.memberId === row.id;
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
export function memberIdentities(viewer: Viewer, memberId: string, from: Reader = db) {
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
  const { found, ...known } = await askTogether(from, {
    found: employmentQuestion(viewer, memberId, from),
    ...memberQuestions(viewer, memberId, from),
  });
  return employmentsOf(memberInSight(viewer, known), found);
}

/** The same of a member that was read, to be asked together with something else; `employmentsOf` reads what it finds. */
export function employmentQuestion(_viewer: Viewer, memberId: string, from: Reader = db) {
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

export function employmentsOf(
  member: Pick<Member, "sees"> | null,
  found: Awaited<ReturnType<typeof employmentQuestion>>,
) {
  return member?.sees.employer ? found : [];
}

function isShownTo(viewer: Viewer, visibility: string): boolean {
  return visibility === "public" || (visibility === "community" && isSignedIn(viewer));
}

/** Follows merges to the member who was kept. */
function followMerges(from: Reader, first: string): Promise<string> {
  return followToLast(first, async (id) => {
    const [row] = await from.select({ into: members.mergedIntoId }).from(members).where(eq(members.id, id));
    return row?.into;
  });
}
