import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { members, terms } from "@/db/schema";
import { visibleTo as memberVisibleTo, partVisibleTo } from "../members/policy";
import { manages, type Viewer } from "../viewer";

/** The terms, joined with their members, that the viewer may see: those of whom they see, where these show them; a manager their program's. */
export function visibleTo(viewer: Viewer): SQL | undefined {
  return and(memberVisibleTo(viewer), partVisibleTo(viewer, members.termsVisibility));
}

/** The terms, joined with their members, that the viewer manages by program and country. */
export function managedBy(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return memberVisibleTo(viewer);
  const scopes = viewer.manages.map((scope) =>
    and(
      eq(terms.programKey, scope.programKey),
      scope.countries ? inArray(members.country, [...scope.countries]) : undefined,
    ),
  );
  return scopes.length > 0 ? and(memberVisibleTo(viewer), or(...scopes)) : eq(terms.id, "");
}

/** Managers of that program and the member's country, and administrators. */
export function mayManage(viewer: Viewer, term: { programKey: string; country: string | null }): boolean {
  return manages(viewer, term.programKey, term.country);
}
