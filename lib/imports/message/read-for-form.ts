import type { FigureKey } from "@/db/words";
import { figureLabels } from "@/lib/activities/figures";
import { type Day, dayInWords, today } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { findGroup } from "@/lib/groups/get";
import type { FoundCount } from "./counts";
import type { Found } from "./found";
import { type MatchedSpeaker, matchSpeakers } from "./match-speakers";
import { type ReadMessage, readMessage } from "./read";
import { pastedMessageInput } from "./schema";
import "server-only";

/** One thing that a form can be filled with, and the very words that it was read from. */
export type MessageAnswer =
  | { field: "title" | "day"; value: string }
  | { field: "link"; value: string }
  | { field: "count"; key: FigureKey; value: number }
  | { field: "speaker"; memberId: string | null; name: string };

export type ReadFact = MessageAnswer & { words: string };

/** What the text does not settle: each choice fills the form, and one with null leaves it as it is. */
export type MessageQuestion = {
  asks: string;
  words: string;
  choices: { label: string; detail?: string; answer: MessageAnswer | null }[];
};

export type MessageForForm = {
  text: string;
  /** What was read, as places in the text, in order. */
  marks: { from: number; to: number }[];
  facts: ReadFact[];
  questions: MessageQuestion[];
};

/**
 * What a pasted message fills a form with and what has to be asked, for whoever is signed in; null for others, and for what is no message. The day is
 * that where the group is. Nothing that the text points to is opened.
 */
export async function readMessageForForm(viewer: Viewer, raw: unknown): Promise<MessageForForm | null> {
  const asked = pastedMessageInput.safeParse(raw);
  if (!asked.success || !isSignedIn(viewer)) return null;
  const { text, groupId, isPlanned } = asked.data;
  const group = groupId ? await findGroup(viewer, groupId) : null;
  const read = readMessage(text, { today: today(group?.timeZone ?? viewer.timeZone), isPlanned });
  return forForm(read, await matchSpeakers(viewer, read.speakers));
}

function forForm(read: ReadMessage, speakers: readonly MatchedSpeaker[]): MessageForForm {
  const words = ({ from, to }: { from: number; to: number }) => read.text.slice(from, to);
  const said = (answer: MessageAnswer, place: Found<unknown>) => ({ ...answer, words: words(place) });
  const [day, otherDay] = read.days;
  const counts = countsByKey(read.counts);
  const facts: ReadFact[] = [
    ...(read.title ? [said({ field: "title", value: read.title.value }, read.title)] : []),
    ...(day && !otherDay ? [said({ field: "day", value: day.value }, day)] : []),
    ...counts.flatMap(({ key, found: [count, other] }) =>
      count && !other && key !== "people" ? [said({ field: "count", key, value: count.value }, count)] : [],
    ),
    ...read.links.map((link) => said({ field: "link", value: link.value }, link)),
    ...speakers
      .filter(({ candidates }) => candidates.length === 0)
      .map((one) =>
        said({ field: "speaker", memberId: one.member?.id ?? null, name: one.member?.name ?? one.value }, one),
      ),
  ];
  const questions = [
    ...(day && otherDay ? [dayQuestion(read.days, words)] : []),
    ...counts.flatMap(({ key, found }) => countQuestion(key, found, words)),
    ...speakers.filter(({ candidates }) => candidates.length > 0).map((one) => speakerQuestion(one, words(one))),
  ];
  const places = [...(read.title ? [read.title] : []), ...read.days, ...read.counts, ...read.links, ...speakers];
  const marks = places
    .map(({ from, to }) => ({ from, to }))
    .sort((one, other) => one.from - other.from)
    .filter((mark, at, all) => mark.from >= (all[at - 1]?.to ?? 0));
  return { text: read.text, marks, facts, questions };
}

type Words = (place: Found<unknown>) => string;

/** The numbers by what they count; the same number said twice is one. */
function countsByKey(counts: readonly FoundCount[]) {
  return [...new Set(counts.map(({ of }) => of))].map((key) => ({
    key,
    found: counts.filter(
      (one, at) => one.of === key && counts.findIndex(({ of, value }) => of === key && value === one.value) === at,
    ),
  }));
}

function dayQuestion(days: readonly Found<Day>[], words: Words): MessageQuestion {
  const values = [...new Set(days.map(({ value }) => value))];
  return {
    asks: "Which day was meant?",
    words: [...new Set(days.map(words))].join(", "),
    choices: values.map((value) => ({ label: dayInWords(value), answer: { field: "day", value } })),
  };
}

/** People of whom it does not say where they were, and two numbers of one kind. */
function countQuestion(key: FoundCount["of"], found: FoundCount[], words: Words): MessageQuestion[] {
  const said = found.map(words).join(", ");
  const neither = { label: "Leave it out", answer: null };
  if (key === "people")
    return found.map((one) => ({
      asks: `Where were the ${one.value}?`,
      words: words(one),
      choices: [
        ...(["attendees_in_person", "attendees_online"] as const).map((place) => ({
          label: figureLabels[place].label,
          answer: { field: "count" as const, key: place, value: one.value },
        })),
        neither,
      ],
    }));
  if (found.length < 2) return [];
  const choices = found.map(({ value }) => ({
    label: `${value} ${figureLabels[key].after}`,
    answer: { field: "count" as const, key, value },
  }));
  return [{ asks: "Which number is right?", words: said, choices: [...choices, neither] }];
}

function speakerQuestion({ value, candidates }: MatchedSpeaker, words: string): MessageQuestion {
  return {
    asks: `Which ${value}?`,
    words,
    choices: [
      ...candidates.map(({ id, name, detail }) => ({
        label: name,
        detail,
        answer: { field: "speaker" as const, memberId: id, name },
      })),
      { label: `Add “${value}” as a guest`, answer: { field: "speaker", memberId: null, name: value } },
      { label: "Leave it out", answer: null },
    ],
  };
}
