import { and, eq, exists, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { identities, members, terms } from "@/db/schema";
import { isManager, isSignedIn, manages, type Viewer } from "@/lib/core/viewer";
import "server-only";

/** Neither erased nor merged into somebody else. */
export function notErasedOrMerged(): SQL | undefined {
  return and(isNull(members.mergedIntoId), isNull(members.erasedAt));
}

/**
 * The members that the viewer may see: a visitor those who are public, a signed-in person those who are not private and
 * themselves, a manager also everybody with a term in their program and countries, an administrator all.
 */
export function memberVisibleTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return notErasedOrMerged();
  if (!isSignedIn(viewer)) return and(notErasedOrMerged(), eq(members.visibility, "public"));
  return and(notErasedOrMerged(), or(ne(members.visibility, "private"), ownOrManagedMember(viewer)));
}

/** The viewer's own row and those of whom they manage a term; nothing for a visitor. */
export function ownOrManagedMember(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return sql`1 = 1`;
  if (!isSignedIn(viewer)) return sql`1 = 0`;
  return or(eq(members.id, viewer.memberId), ...viewer.manages.map(hasTermInScope));
}

type PartColumn = typeof members.placeVisibility | typeof members.termsVisibility | typeof members.activitiesVisibility;

/**
 * Whose place, terms or activities the viewer may see, so that a filter finds nobody by what they keep to themselves: never more
 * people than see the member.
 */
export function profilePartVisibleTo(viewer: Viewer, part: PartColumn): SQL | undefined {
  const shown = (column: PartColumn | typeof members.visibility) =>
    isSignedIn(viewer) ? ne(column, "private") : eq(column, "public");
  return or(and(shown(part), shown(members.visibility)), ownOrManagedMember(viewer));
}

/** The identities, of members that the viewer may see, that they may see: e-mail only their own and as manager or administrator. */
export function identityVisibleTo(viewer: Viewer): SQL | undefined {
  const shown = isSignedIn(viewer) ? ne(identities.visibility, "private") : eq(identities.visibility, "public");
  return or(and(ne(identities.kind, "email"), shown), ownOrManagedMember(viewer));
}

function hasTermInScope(scope: Viewer["manages"][number]): SQL | undefined {
  return and(
    exists(
      db
        .select({ one: sql`1` })
        .from(terms)
        .where(and(eq(terms.memberId, members.id), eq(terms.programKey, scope.programKey))),
    ),
    scope.countries ? inArray(members.country, [...scope.countries]) : undefined,
  );
}

export type MemberForPolicy = {
  id: string;
  country: string | null;
  programs: readonly string[];
  hasAccount: boolean;
  /** Manages something or is an administrator: whoever puts their own address there could sign in as them. */
  hasRole: boolean;
};

/** Whether the viewer manages a program, for the member's country, in which the member has a term. */
export function managesMember(viewer: Viewer, member: Pick<MemberForPolicy, "country" | "programs">): boolean {
  return viewer.isAdministrator || member.programs.some((key) => manages(viewer, key, member.country));
}

/** Oneself and administrators; a manager edits whoever has neither an account to do it themselves nor a role. */
export function mayEditMember(viewer: Viewer, member: MemberForPolicy): boolean {
  if (viewer.isAdministrator || viewer.memberId === member.id) return true;
  return mayCompleteMember(viewer, member);
}

/** Administrators; a manager fills in what is empty of whoever has neither an account nor a role. */
export function mayCompleteMember(viewer: Viewer, member: Omit<MemberForPolicy, "id">): boolean {
  if (viewer.isAdministrator) return true;
  return !member.hasAccount && !member.hasRole && managesMember(viewer, member);
}

/** Administrators, and managers who bring people into their program. */
export function mayAddMember(viewer: Viewer): boolean {
  return isManager(viewer);
}
