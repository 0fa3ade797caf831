import { and, type SQL } from "drizzle-orm";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, ownOrManagedMember } from "@/lib/members/policy";

/** The facts, joined with their members, that the viewer may see, removed or not: their own, and those of members whom they manage. */
export function factVisibleTo(viewer: Viewer): SQL | undefined {
  return and(memberVisibleTo(viewer), ownOrManagedMember(viewer));
}

/** Who looks at a member, as `findMember` answers it. */
type Seen = { isSelf: boolean; isInsider: boolean };

/** The person, the managers of a program of theirs, and administrators. */
export function mayRecordFacts({ isInsider }: Seen): boolean {
  return isInsider;
}

/** The same but the person: nobody checks what they said of themselves. */
export function mayCheckFacts({ isSelf, isInsider }: Seen): boolean {
  return isInsider && !isSelf;
}
