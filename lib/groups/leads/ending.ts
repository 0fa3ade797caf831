import { addDays, type Day } from "@/lib/core/clock";

type LeadDays = { fromOn: Day; toOn: Day | null };

/** Whether nobody of these leads the group on the day after somebody's last one. */
export function leavesGroupWithoutLead(others: readonly LeadDays[], lastOn: Day): boolean {
  const next = addDays(lastOn, 1);
  return !others.some(({ fromOn, toOn }) => fromOn <= next && (toOn === null || toOn >= next));
}

/** Which leads belong to a member's term: those of groups of its program. */
export function isLeadOfTerm(term: { memberId: string; programKey: string }) {
  return (lead: { memberId: string; programKey: string | null }) =>
    lead.memberId === term.memberId && lead.programKey === term.programKey;
}
