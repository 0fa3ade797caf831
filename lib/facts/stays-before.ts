type Fact = { memberId: string; checkedAt: Date | null };

/** Which of the same fact of two members stays when these are merged: what somebody checked, else that of the kept member. */
export function factStaysBefore(one: Fact, other: Fact, keptId: string): boolean {
  const isAsGood = (one.checkedAt === null) === (other.checkedAt === null);
  return isAsGood ? one.memberId === keptId : one.checkedAt !== null;
}
