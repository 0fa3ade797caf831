import { dayInWords } from "@/lib/core/clock";
import { normalizeLink } from "@/lib/core/links";
import type { EventFacts } from "@/lib/events/schema";
import { type Difference, differenceWords } from "../differences";
import type { EventDraft } from "./read";

/** What a row says otherwise than the event that it is taken for, which keeps what it has; null where they agree. */
export function eventDifferenceWords(
  kept: EventFacts,
  { draft, facts }: { draft: EventDraft; facts: EventFacts },
): string | null {
  const isOfTalk = draft.talks.length > 0;
  const isWithin = kept.startsOn <= facts.startsOn && facts.startsOn <= (kept.endsOn ?? kept.startsOn);
  const told: Difference[] = [
    ["title", kept.title, draft.title && facts.title],
    ["day", dayInWords(kept.startsOn), isWithin ? null : dayInWords(facts.startsOn)],
    ["start", kept.startsAtClock, isOfTalk ? null : facts.startsAtClock],
    ["end", kept.endsAtClock, isOfTalk ? null : facts.endsAtClock],
    ["venue", kept.venue, isOfTalk ? null : facts.venue],
    ["city", kept.city, facts.city],
    [
      "link",
      kept.link,
      kept.link && facts.link && normalizeLink(kept.link) === normalizeLink(facts.link) ? null : facts.link,
    ],
    ["expected", countText(kept.expectedInPerson ?? kept.expectedOnline), countText(draft.expected)],
    ["in the room", countText(kept.attendeesInPerson), countText(facts.attendeesInPerson)],
    ["online", countText(kept.attendeesOnline), countText(facts.attendeesOnline)],
  ];
  const differences = differenceWords(told);
  return differences && `It is here already and does not change. ${differences}`;
}

function countText(count: number | null): string | null {
  return count === null ? null : String(count);
}
