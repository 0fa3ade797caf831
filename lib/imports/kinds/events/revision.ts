import { type EventFacts, maxSessions } from "@/lib/events/schema";
import { normalizeWords } from "../../files/text";
import { type EventHost, titleWithoutName } from "./input";
import type { EventDraft } from "./read";

/**
 * What a known event becomes: what nobody has said yet is filled in. Where the row is the event's own source and the event is
 * still to come, a new day, clock, place or title counts, too. Null where nothing is new.
 */
export function eventRevisionOf(
  known: EventFacts,
  { draft, facts, host, isOwn }: { draft: EventDraft; facts: EventFacts; host: EventHost; isOwn: boolean },
): EventFacts | null {
  const isUnnamed = draft.title !== null && known.title === titleWithoutName(host, known.startsOn);
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
    sessions: joinedSessions(known, facts),
    ...(isOwn ? movedFacts(known, draft, facts) : filledTimes(known, facts)),
  };
  const plain = (event: EventFacts) => JSON.stringify(Object.entries(event).sort());
  return plain(after) === plain(known) ? null : after;
}

function movedFacts(known: EventFacts, draft: EventDraft, facts: EventFacts): Partial<EventFacts> {
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
function filledTimes(known: EventFacts, facts: EventFacts): Partial<EventFacts> {
  if (known.startsAtClock || !facts.startsAtClock || known.startsOn !== facts.startsOn) return {};
  const { startsAtClock, endsAtClock, endsOn, timeZone } = facts;
  return { startsAtClock, endsAtClock, endsOn: endsOn ?? known.endsOn, timeZone: timeZone ?? known.timeZone };
}

function joinedSessions(known: EventFacts, facts: EventFacts): EventFacts["sessions"] {
  const news = new Map(facts.sessions.map((session) => [normalizeWords(session.title), session]));
  const kept = known.sessions.map((session) => {
    const more = news.get(normalizeWords(session.title));
    news.delete(normalizeWords(session.title));
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
  return [...kept, ...news.values()].slice(0, maxSessions);
}
