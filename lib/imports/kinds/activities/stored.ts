import { figureKeys } from "@/db/words";
import { dayInWords } from "@/lib/core/clock";
import { languageName } from "@/lib/countries/languages";
import { countWords, type PreviewNames } from "../differences";
import { type StoredValues, stored } from "../stored";
import { placeStored } from "../stored-place";
import type { ActivityDraft } from "./read";

/** What each field of a row becomes, for the reader of a preview. */
export function storedActivity(draft: ActivityDraft, { goals, types }: PreviewNames): StoredValues {
  const { figures, people } = draft;
  const named = (part: string | null) =>
    stored(people.flatMap((one) => (one.part === part ? [one.name] : [])).join(", "));
  const figure = Object.fromEntries(figureKeys.map((key) => [key, stored(countWords(figures[key] ?? null))]));
  return {
    title: stored(draft.title),
    day: stored(draft.startsOn && dayInWords(draft.startsOn)),
    last_day: stored(draft.endsOn && dayInWords(draft.endsOn)),
    type: stored(types.get(draft.type) ?? draft.type),
    links: stored(draft.links.join(", ")),
    description: stored(draft.description),
    language: stored(draft.language && languageName(draft.language)),
    ...placeStored(draft),
    people: named(null),
    speakers: named("speaker"),
    authors: named("author"),
    hosts: named("host"),
    organisers: named("organiser"),
    mentors: named("mentor"),
    panelists: named("panelist"),
    volunteers: named("volunteer"),
    ...(draft.visibility && !draft.own && { is_private: stored(visibilityWords[draft.visibility]) }),
    goals: stored(draft.goals.map((key) => goals.get(key) ?? key).join(", ")),
    ...figure,
    attendees: stored(countWords(allAttendees(draft))),
  };
}

const visibilityWords = { private: "Private", community: "Signed-in members" };

function allAttendees({ figures }: ActivityDraft): number | null {
  const { attendees_in_person, attendees_online } = figures;
  if (attendees_in_person === undefined && attendees_online === undefined) return null;
  return (attendees_in_person ?? 0) + (attendees_online ?? 0);
}
