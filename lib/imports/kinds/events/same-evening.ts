import { dayInWords } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { RowReading } from "../../infer/cells";
import type { Question } from "../../problem";
import { eventPairMeanings, findAnswer } from "../../schema";
import { type Difference, differenceWords } from "../differences";
import { keyOfLink, type PairAnswers } from "./link-days";
import { type EventMatching, isFreeEvent, type KnownEvent } from "./match";
import type { EventDraft } from "./read";

type Drafted = Pick<RowReading<EventDraft>, "row"> & { draft: EventDraft };
type Asked = EventMatching & { answers: PairAnswers };

/** An event of the same day and group that is here already, and may be the one that a row tells of. */
type Candidate = { word: string; event: KnownEvent };

/**
 * The event that somebody said a row is about, where nothing but the day tells; null where it is one of its own. While nobody said
 * so, the row is refused.
 */
export function settledEvent(asked: Asked, draft: EventDraft): KnownEvent | null {
  if (asked.bundles.openLinks.has(keyOfLink(draft)))
    throw new Refusal("conflict", "", {
      link: "Its link is on several days, and nobody said yet whether this is one event. Answer the question about it.",
    });
  const candidates = candidatesFor(asked, draft);
  const same = candidates.find(({ word }) => findAnswer(asked.answers, word) === "one-event");
  if (same) return same.event;
  const open = candidates.find(({ word }) => !findAnswer(asked.answers, word));
  if (!open) return null;
  throw new Refusal("conflict", "", {
    title: `It may be the same event as "${open.event.title}", which is here already on this day. Answer the question about it.`,
  });
}

/** What is to be asked about a row that nothing but its day leads to an event. */
export function eveningQuestions(asked: Asked, { row, draft }: Drafted): Question[] {
  const link = asked.bundles.openLinks.get(keyOfLink(draft));
  if (link) return [link];
  const candidates = candidatesFor(asked, draft);
  if (candidates.some(({ word }) => findAnswer(asked.answers, word) === "one-event")) return [];
  return candidates
    .filter(({ word }) => !findAnswer(asked.answers, word))
    .map(({ word, event }) => ({
      column: "event",
      word,
      answer: "pairs",
      isBlocking: false,
      choices: [...eventPairMeanings],
      asks: `Is row ${row} the same event as one that is here already, on ${dayInWords(draft.startsOn)}?`,
      note: `${differencesOf(event, draft) ?? ""} Without an answer the row waits.`.trim(),
      rows: [row],
    }));
}

function candidatesFor(asked: Asked, draft: EventDraft): Candidate[] {
  const { title } = draft;
  if (title === null) return [];
  return (asked.known.byDay.get(draft.startsOn) ?? [])
    .filter((event) => event.state !== "cancelled" && isFreeEvent(asked, draft, event))
    .map((event) => ({ event, word: `${event.title} / ${title}, ${draft.startsOn}`.slice(0, 500) }));
}

function differencesOf(event: KnownEvent, draft: EventDraft): string | null {
  const told: Difference[] = [
    ["title", event.title, draft.title],
    ["start", event.startsAtClock, draft.startsAtClock],
    ["venue", event.venue, draft.venue],
    ["link", event.link, draft.link],
  ];
  return differenceWords(told);
}
