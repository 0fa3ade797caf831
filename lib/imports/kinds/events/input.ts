import { dayInWords } from "@/lib/core/clock";
import type { EventFacts } from "@/lib/events/schema";
import { normalizeWords } from "../../files/text";
import type { Warn } from "../../infer/cells";
import type { EventDraft, TalkDraft } from "./read";
import { type NamedSpeaker, speakerLink } from "./speakers";

export type EventHost = { id: string; name: string };

type KnownEventKind = { key: string; name: string };

type EventInputContext = {
  host: EventHost;
  kinds: KnownEventKind[];
  goals: string[];
  whoIs: (speaker: NamedSpeaker) => string | null;
};

const longest = { title: 200, description: 20_000, abstract: 5000, name: 120, people: 30 };

/** A draft in the words of the commands. What is too long is cut, and it is told; nobody is taken for a member by name. */
export function eventInputOf(
  draft: EventDraft,
  { host, kinds, goals, whoIs }: EventInputContext,
  warn: Warn,
): EventFacts {
  const { startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country } = draft;
  const { onlineLink, link, photosLink, language, attendeesInPerson, attendeesOnline } = draft;
  const title = draft.title ?? titleWithoutName(host, startsOn);
  const isOnline = draft.format === "online";
  if (title.length > longest.title) warn(null, "The title is longer than 200 characters and was cut.");
  if (draft.description.length > longest.description) warn(null, "The description was cut to 20,000 characters.");
  return {
    groupId: host.id,
    coHosts: draft.coHosts,
    title: title.slice(0, longest.title),
    kind: kindIn(draft.kind, kinds, warn) ?? "meetup",
    format: draft.format ?? "in_person",
    ...{ startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country },
    ...{ onlineLink, link, photosLink, language, attendeesInPerson, attendeesOnline },
    description: draft.description.slice(0, longest.description),
    expectedInPerson: isOnline ? null : draft.expected,
    expectedOnline: isOnline ? draft.expected : null,
    sessions: draft.talks.map((talk) => sessionOf(talk, whoIs, warn)),
    volunteers: [],
    goals,
    principles: [],
  };
}

function sessionOf(talk: TalkDraft, whoIs: EventInputContext["whoIs"], warn: Warn): EventFacts["sessions"][number] {
  const isCut = talk.title.length > longest.title;
  if (isCut)
    warn(null, "The title of the talk is longer than 200 characters. It was cut; the full title is in the abstract.");
  const abstract = [isCut ? talk.title : "", talk.abstract].filter(Boolean).join("\n\n");
  return {
    id: null,
    kind: "talk",
    title: talk.title.slice(0, longest.title).trim(),
    abstract: abstract.slice(0, longest.abstract),
    level: null,
    language: null,
    slidesLink: talk.slidesLink,
    recordingLink: talk.recordingLink,
    speakers: speakersOf(talk.speakers.slice(0, longest.people), whoIs),
  };
}

type Speakers = EventFacts["sessions"][number]["speakers"];

function speakersOf(speakers: NamedSpeaker[], whoIs: EventInputContext["whoIs"]): Speakers {
  const met = new Set<string>();
  return speakers.flatMap((speaker): Speakers => {
    const memberId = whoIs(speaker);
    if (memberId === null)
      return [{ memberId, guestName: speaker.name.slice(0, longest.name), guestLink: speakerLink(speaker) }];
    if (met.has(memberId)) return [];
    met.add(memberId);
    return [{ memberId, guestName: null, guestLink: null }];
  });
}

/** What an evening is called whose talks alone have names. */
export function titleWithoutName(host: EventHost, startsOn: string): string {
  return `${host.name.slice(0, 160)}, ${dayInWords(startsOn)}`;
}

function kindIn(word: string | null, kinds: KnownEventKind[], warn: Warn): string | null {
  if (!word) return null;
  const kind = eventKindOf(word, kinds);
  if (!kind) warn(null, `There is no kind of event "${word.slice(0, 60)}" here; it becomes a meetup.`);
  return kind;
}

/** The kind of event that a word is the key or the name of. */
export function eventKindOf(word: string, kinds: KnownEventKind[]): string | null {
  const isMeant = (known: string) => normalizeWords(known) === normalizeWords(word);
  return kinds.find(({ key, name }) => isMeant(key) || isMeant(name))?.key ?? null;
}
