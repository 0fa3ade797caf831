import { dayWords } from "@/lib/clock";
import { type EventFacts, mostSessions } from "@/lib/events/schema";
import { folded } from "../../texts/rules";
import type { EventDraft, Talk } from "../rules";
import { linkOf, type NamedSpeaker } from "../speakers/rules";

export type Warn = (column: string | null, reason: string) => void;
type Host = { id: string; name: string };
type Kind = { key: string; name: string };
type About = { host: Host; kinds: Kind[]; goals: string[]; whoIs: (speaker: NamedSpeaker) => string | null };

const longest = { title: 200, description: 20_000, abstract: 5000, name: 120, people: 30 };

/** A draft in the words of the commands. What is too long is cut, and it is told; nobody is taken for a member by name. */
export function factsOf(draft: EventDraft, { host, kinds, goals, whoIs }: About, warn: Warn): EventFacts {
  const { startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country } = draft;
  const { onlineLink, link, photosLink, language, attendeesInPerson, attendeesOnline } = draft;
  const title = draft.title ?? unnamed(host, startsOn);
  const isOnline = draft.format === "online";
  if (title.length > longest.title) warn(null, "The title is longer than 200 characters and was cut.");
  if (draft.description.length > longest.description) warn(null, "The description was cut to 20,000 characters.");
  return {
    groupId: host.id,
    coHosts: [],
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

/**
 * What a known event becomes: what nobody has said yet is filled in. Where the row is the event's own source and the event is
 * still to come, a new day, clock, place or title counts, too. Null where nothing is new.
 */
export function revisionOf(
  known: EventFacts,
  { draft, facts, host, isOwn }: { draft: EventDraft; facts: EventFacts; host: Host; isOwn: boolean },
): EventFacts | null {
  const isUnnamed = draft.title !== null && known.title === unnamed(host, known.startsOn);
  const after: EventFacts = {
    ...known,
    ...(isUnnamed && { title: facts.title }),
    venue: known.venue ?? facts.venue,
    onlineLink: known.onlineLink ?? facts.onlineLink,
    link: known.link ?? facts.link,
    photosLink: known.photosLink ?? facts.photosLink,
    description: known.description || facts.description,
    language: known.language ?? facts.language,
    attendeesInPerson: known.attendeesInPerson ?? facts.attendeesInPerson,
    attendeesOnline: known.attendeesOnline ?? facts.attendeesOnline,
    expectedInPerson: known.expectedInPerson ?? facts.expectedInPerson,
    expectedOnline: known.expectedOnline ?? facts.expectedOnline,
    sessions: sessionsOf(known, facts),
    ...(isOwn ? moved(known, draft, facts) : clocksOf(known, facts)),
  };
  const plain = (event: EventFacts) => JSON.stringify(Object.entries(event).sort());
  return plain(after) === plain(known) ? null : after;
}

function moved(known: EventFacts, draft: EventDraft, facts: EventFacts): Partial<EventFacts> {
  const { startsOn, endsOn } = facts;
  return {
    title: draft.title ? facts.title : known.title,
    startsOn,
    endsOn,
    startsAtClock: facts.startsAtClock ?? (startsOn === known.startsOn ? known.startsAtClock : null),
    endsAtClock: facts.endsAtClock ?? (startsOn === known.startsOn && !facts.startsAtClock ? known.endsAtClock : null),
    timeZone: facts.timeZone ?? known.timeZone,
    venue: facts.venue ?? known.venue,
    city: facts.city ?? known.city,
    country: facts.country ?? known.country,
    expectedInPerson: facts.expectedInPerson ?? known.expectedInPerson,
    expectedOnline: facts.expectedOnline ?? known.expectedOnline,
    link: facts.link ?? known.link,
    onlineLink: facts.onlineLink ?? known.onlineLink,
    description: facts.description || known.description,
  };
}

/** Clocks come together: one of this source behind one of that would be no time that anybody named. */
function clocksOf(known: EventFacts, facts: EventFacts): Partial<EventFacts> {
  if (known.startsAtClock || !facts.startsAtClock || known.startsOn !== facts.startsOn) return {};
  const { startsAtClock, endsAtClock, endsOn, timeZone } = facts;
  return { startsAtClock, endsAtClock, endsOn: endsOn ?? known.endsOn, timeZone: timeZone ?? known.timeZone };
}

function sessionsOf(known: EventFacts, facts: EventFacts): EventFacts["sessions"] {
  const news = new Map(facts.sessions.map((session) => [folded(session.title), session]));
  const kept = known.sessions.map((session) => {
    const more = news.get(folded(session.title));
    news.delete(folded(session.title));
    return more
      ? {
          ...session,
          abstract: session.abstract || more.abstract,
          slidesLink: session.slidesLink ?? more.slidesLink,
          recordingLink: session.recordingLink ?? more.recordingLink,
          speakers: session.speakers.length > 0 ? session.speakers : more.speakers,
        }
      : session;
  });
  return [...kept, ...news.values()].slice(0, mostSessions);
}

function sessionOf(talk: Talk, whoIs: About["whoIs"], warn: Warn): EventFacts["sessions"][number] {
  const isCut = talk.title.length > longest.title;
  if (isCut) warn(null, "The title of the talk is longer than 200 characters. It was cut; the full title is in the abstract.");
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

function speakersOf(speakers: NamedSpeaker[], whoIs: About["whoIs"]): Speakers {
  const met = new Set<string>();
  return speakers.flatMap((speaker): Speakers => {
    const memberId = whoIs(speaker);
    if (memberId === null)
      return [{ memberId, guestName: speaker.name.slice(0, longest.name), guestLink: linkOf(speaker) }];
    if (met.has(memberId)) return [];
    met.add(memberId);
    return [{ memberId, guestName: null, guestLink: null }];
  });
}

/** What an evening is called whose talks alone have names. */
function unnamed(host: Host, startsOn: string): string {
  return `${host.name.slice(0, 160)}, ${dayWords(startsOn)}`;
}

function kindIn(word: string | null, kinds: Kind[], warn: Warn): string | null {
  if (!word) return null;
  const kind = kinds.find(({ key, name }) => [key, name].some((known) => folded(known) === folded(word)));
  if (!kind) warn(null, `There is no kind of event "${word.slice(0, 60)}" here; it becomes a meetup.`);
  return kind?.key ?? null;
}
