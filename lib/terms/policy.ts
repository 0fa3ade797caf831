import { and, eq, gte, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import { members, terms } from "@/db/schema";
import type { TermState } from "@/db/words";
import { addDays, type Day } from "../clock";
import { insiderOf, visibleTo as memberVisibleTo, partVisibleTo } from "../members/policy";
import { manages, type Viewer } from "../viewer";
import { graceDays } from "./rules";

/**
 * The terms, joined with their members, that the viewer may see: those of whom they see, where these show them; a manager their
 * program's. An invitation that was not answered yet is between the member and their managers.
 */
export function visibleTo(viewer: Viewer): SQL | undefined {
  return and(memberVisibleTo(viewer), partVisibleTo(viewer, members.termsVisibility), takenUpOrInsider(viewer));
}

/** All but invitations, of which only insiders know; joined with their members. */
export function takenUpOrInsider(viewer: Viewer): SQL | undefined {
  return or(ne(terms.state, "invited"), insiderOf(viewer));
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

/** Administrators, who have the list of all members, choose terms by those who hold them. */
export function maySelectMembers(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}

/** The terms in one of these states as it is on the day: the same reading as `stateOn`. */
export function stateIs(states: readonly TermState[], day: Day): SQL | undefined {
  const runs = or(isNull(terms.endsOn), gte(terms.endsOn, day));
  const inGrace = and(lt(terms.endsOn, day), gte(terms.endsOn, addDays(day, -graceDays)));
  const isRenewed = and(eq(terms.state, "ended"), eq(terms.ending, "renewed"), gte(terms.endsOn, day));
  const ways: Record<TermState, SQL | undefined> = {
    invited: eq(terms.state, "invited"),
    active: or(and(eq(terms.state, "active"), runs), isRenewed),
    on_hold: eq(terms.state, "on_hold"),
    grace: or(and(eq(terms.state, "grace"), or(runs, inGrace)), and(eq(terms.state, "active"), inGrace)),
    ended: or(
      and(eq(terms.state, "ended"), or(ne(terms.ending, "renewed"), lt(terms.endsOn, day))),
      and(inArray(terms.state, ["active", "grace"]), lt(terms.endsOn, addDays(day, -graceDays))),
    ),
  };
  return or(...states.map((state) => ways[state]));
}
