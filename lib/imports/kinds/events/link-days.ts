import { dayInWords } from "@/lib/core/clock";
import type { RowReading } from "../../infer/cells";
import type { Question } from "../../problem";
import { eventPairMeanings, findAnswer, type PairMeaning } from "../../schema";
import { isPageOfOneEvent } from "./event-page";
import type { EventDraft } from "./read";

export type PairAnswers = Record<string, PairMeaning>;

/** A page of one event that rows of three or more days have: it was moved, or they are separate events. */
type SharedPage = { word: string; link: string; days: string[]; drafts: EventDraft[]; rows: number[] };

const leastDays = 3;

/** How the link of an event is told apart from the same one of another group. */
export function keyOfLink({ groupId, link }: Pick<EventDraft, "groupId" | "link">): string {
  return `${groupId} ${link}`;
}

/**
 * Finds the pages of one event on three or more days. Where somebody said that it was moved, its rows become one event on the last
 * of these days; what nobody said is answered with its question, by `keyOfLink`.
 */
export function settleSharedPages(
  readings: RowReading<EventDraft>[],
  answers: PairAnswers,
): ReadonlyMap<string, Question> {
  const pages = new Map<string, SharedPage>();
  for (const { row, draft } of readings) {
    if (!draft?.link || !isPageOfOneEvent(draft.link)) continue;
    const page = pages.get(keyOfLink(draft)) ?? {
      word: draft.link.slice(0, 500),
      link: draft.link,
      days: [],
      drafts: [],
      rows: [],
    };
    page.drafts.push(draft);
    page.rows.push(row);
    page.days = [...new Set([...page.days, draft.startsOn])].sort();
    pages.set(keyOfLink(draft), page);
  }
  const open = new Map<string, Question>();
  for (const [key, page] of pages) {
    if (page.days.length < leastDays) continue;
    const answer = findAnswer(answers, page.word);
    if (answer === "one-event") moveToLastDay(page);
    else if (answer !== "separate-events") open.set(key, questionAbout(page));
  }
  return open;
}

function moveToLastDay({ days, drafts }: SharedPage): void {
  const last = drafts.find(({ startsOn }) => startsOn === days.at(-1));
  if (!last) return;
  const { key, startsOn, startsAtClock, endsOn, endsAtClock, timeZone } = last;
  for (const draft of drafts) Object.assign(draft, { key, startsOn, startsAtClock, endsOn, endsAtClock, timeZone });
}

function questionAbout({ word, link, days, rows }: SharedPage): Question {
  const shown = days.slice(0, 6).map(dayInWords).join(", ");
  const more = days.length > 6 ? ` and ${days.length - 6} more` : "";
  return {
    column: "event",
    word,
    answer: "pairs",
    isBlocking: false,
    choices: [...eventPairMeanings],
    rows,
    asks: `Is ${link.slice(0, 200)} one event that moved to another day, or are these separate events?`,
    note: `It is on ${days.length} days: ${shown}${more}. One event is on the last of them. Without an answer these rows wait.`,
  };
}
