import { foldLink } from "@/lib/activities/rules";
import { dayWords } from "@/lib/clock";
import type { EventFacts } from "@/lib/events/schema";
import { differencesIn, type Told } from "../../differences/rules";
import type { EventDraft } from "../rules";

/** What a row says otherwise than the event that it is taken for, which keeps what it has; null where they agree. */
export function differenceOf(
  kept: EventFacts,
  { draft, facts }: { draft: EventDraft; facts: EventFacts },
): string | null {
  const isOfTalk = draft.talks.length > 0;
  const isWithin = kept.startsOn <= facts.startsOn && facts.startsOn <= (kept.endsOn ?? kept.startsOn);
  const told: Told[] = [
    ["title", kept.title, draft.title && facts.title],
    ["day", dayWords(kept.startsOn), isWithin ? null : dayWords(facts.startsOn)],
    ["start", kept.startsAtClock, isOfTalk ? null : facts.startsAtClock],
    ["end", kept.endsAtClock, isOfTalk ? null : facts.endsAtClock],
    ["venue", kept.venue, isOfTalk ? null : facts.venue],
    ["city", kept.city, facts.city],
    ["link", kept.link, kept.link && facts.link && foldLink(kept.link) === foldLink(facts.link) ? null : facts.link],
    ["expected", said(kept.expectedInPerson ?? kept.expectedOnline), said(draft.expected)],
    ["in the room", said(kept.attendeesInPerson), said(facts.attendeesInPerson)],
    ["online", said(kept.attendeesOnline), said(facts.attendeesOnline)],
  ];
  const differences = differencesIn(told);
  return differences && `It is here already and does not change. ${differences}`;
}

function said(count: number | null): string | null {
  return count === null ? null : String(count);
}
