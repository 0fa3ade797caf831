import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { members, terms } from "@/db/schema";
import { manages, type Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, notErasedOrMerged, ownOrManagedMember, profilePartVisibleTo } from "@/lib/members/policy";

/**
 * The terms, joined with their members, that the viewer may see: those of whom they see, where these show them; a manager their
 * program's. An invitation that was not answered yet is between the member and their managers.
 */
export function termVisibleTo(viewer: Viewer): SQL | undefined {
  return and(
    memberVisibleTo(viewer),
    profilePartVisibleTo(viewer, members.termsVisibility),
    exceptInvitationsOfOthers(viewer),
  );
}

/** All but invitations, of which only insiders know; joined with their members. */
export function exceptInvitationsOfOthers(viewer: Viewer): SQL | undefined {
  return or(ne(terms.state, "invited"), ownOrManagedMember(viewer));
}

/** The terms, joined with their members, that the viewer manages by program and country: of each of these members they see all. */
export function termManagedBy(viewer: Viewer): SQL | undefined {
  return and(notErasedOrMerged(), managedBy(viewer, terms.programKey));
}

/** Rows of a program, joined with their members, that the viewer manages by program and country; all for administrators. */
export function managedBy(viewer: Viewer, programKey: PgColumn): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  const scopes = viewer.manages.map((scope) =>
    and(eq(programKey, scope.programKey), scope.countries ? inArray(members.country, [...scope.countries]) : undefined),
  );
  return scopes.length > 0 ? or(...scopes) : sql`1 = 0`;
}

/** Managers of that program and the member's country, and administrators. */
export function mayManageTerm(viewer: Viewer, term: { programKey: string; country: string | null }): boolean {
  return manages(viewer, term.programKey, term.country);
}
