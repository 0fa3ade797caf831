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
