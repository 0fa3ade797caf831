import { dayInWords } from "@/lib/core/clock";
import { languageName } from "@/lib/countries/languages";
import { countryName } from "@/lib/countries/names";
import { eventFormatLabels } from "@/lib/events/formats";
import { countWords, type PreviewNames } from "../differences";
import { type StoredValues, stored } from "../stored";
import type { EventDraft } from "./read";

/** What each field of a row becomes, for the reader of a preview; of an event with several talks, the talk of that row. */
export function storedEvent(draft: EventDraft, _names: PreviewNames, title: string): StoredValues {
  const { talks, venue, city, country } = draft;
  const place = [venue, city, country && countryName(country)].filter(Boolean).join(", ");
  const talk = talks.find((one) => one.title === title) ?? talks[0];
  return {
    ...(talk ? { event: stored(draft.title) } : { title: stored(draft.title) }),
    ...(talk ? ofTalk(talk) : {}),
    day: stored(dayInWords(draft.startsOn)),
    last_day: stored(draft.endsOn && dayInWords(draft.endsOn)),
    starts_at: stored(draft.startsAtClock),
    ends_at: stored(draft.endsAtClock),
    time_zone: stored(draft.timeZone),
    format: stored(draft.format && eventFormatLabels[draft.format]),
    state: stored(draft.state && "Cancelled"),
    venue: stored(venue),
    city: stored(city),
    country: stored(country && countryName(country)),
    location: stored(place),
    ...(talk ? {} : { links: stored(draft.link), description: stored(draft.description) }),
    online_link: stored(draft.onlineLink),
    photos: stored(draft.photosLink),
    language: stored(draft.language && languageName(draft.language)),
    attendees_in_person: stored(countWords(draft.attendeesInPerson)),
    attendees_online: stored(countWords(draft.attendeesOnline)),
    expected: stored(countWords(draft.expected)),
  };
}

function ofTalk({ title, speakers, slidesLink, recordingLink }: EventDraft["talks"][number]): StoredValues {
  return {
    title: stored(title),
    speakers: stored(speakers.map(({ name }) => name).join(", ")),
    slides: stored(slidesLink),
    recording: stored(recordingLink),
  };
}
