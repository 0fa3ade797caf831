import type { InboxItem } from "./items";

/** At most so many at once; the next one moves up when one is answered. */
export const maxShownItems = 3;

const urgency: Record<InboxItem["kind"], number> = {
  "first steps": 0,
  invited: 1,
  "lead invited": 1,
  returned: 2,
  review: 3,
  "failed import": 3,
  "ending terms": 4,
  attendance: 4,
  headcount: 4,
  credit: 5,
  drafts: 6,
};

/** What others wait for first, then what is quickly forgotten, then what can wait; of a kind in the order given. */
export function sortByUrgency(items: readonly InboxItem[]): InboxItem[] {
  return [...items].sort((one, other) => urgency[one.kind] - urgency[other.kind]);
}
