import { normalizeWords } from "../../files/text";
import type { InferenceInput } from "../../infer/file-kind";
import type { Question } from "../../problem";

/** Headers of those who came to an event, and of a list of evenings; nobody keeps them of members. */
const lists = [
  {
    what: "people who came to an event",
    form: /^(rsvp|rsvp status|check(ed)? ?in|check(ed)? ?in (at|time|date|status)|attended|attended event|attendance( status)?|asistio|ticket (no|number|id|type)|tickets|barcode.*|attendee (no|number|id)|order (id|no|number)|approval status)$/,
    least: 1,
  },
  {
    what: "events",
    form: /^(attendees|attendance|headcount|head count|participants|teilnehmer|asistentes|rsvps|yes rsvps|event|event name|event title|event date|venue|speakers?|talks?|talk title|topic)$/,
    least: 2,
  },
] as const;

/** Asks whether a list of something else is meant to make members, unless it speaks of terms or somebody named the program. */
export function otherListQuestions({ names, columns, mapping, known }: InferenceInput): Question[] {
  const isOfMembers = (["program", "starts", "ends", "level"] as const).some((field) => columns.has(field));
  if (isOfMembers || mapping.defaults.program) return [];
  const words = names.map(normalizeWords);
  const found = lists.find(({ form, least }) => words.filter((word) => form.test(word)).length >= least);
  if (!found) return [];
  const header = names[words.findIndex((word) => found.form.test(word))] ?? "";
  return [
    {
      column: "program",
      answer: "defaults",
      isBlocking: true,
      choices: known.programs?.map(({ key }) => key) ?? [],
      asks: `This looks like a list of ${found.what} ("${header}"), not of members. If these people are to become members, of which program are they?`,
    },
  ];
}
