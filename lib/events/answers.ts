import { z } from "zod";
import { eventFormats, eventStates, sessionKinds } from "@/db/words";
import { countryAnswer, dayAnswer, instantAnswer, syncedPageAnswer, versionAnswer } from "@/lib/core/api/answers";

const eventFactsAnswer = {
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  format: z.enum(eventFormats),
  state: z.enum(eventStates),
  startsOn: dayAnswer,
  startsAtClock: z.string().nullable().describe("HH:MM in its time zone; null where nobody said when."),
  endsOn: dayAnswer.nullable(),
  endsAtClock: z.string().nullable(),
  timeZone: z.string().describe("IANA name."),
  startsAt: instantAnswer,
  endsAt: instantAnswer.nullable(),
  venue: z.string().nullable(),
  city: z.string().nullable(),
  country: countryAnswer,
  onlineLink: z.string().nullable(),
  photosLink: z.string().nullable(),
  link: z.string().nullable(),
  description: z.string(),
  language: z.string().nullable(),
  expectedInPerson: z.int().nullable(),
  expectedOnline: z.int().nullable(),
  attendeesInPerson: z.int().nullable().describe("Null is unknown."),
  attendeesOnline: z.int().nullable(),
  isUncounted: z.boolean().describe("Somebody said that nobody counted."),
  seriesId: z.string().nullable().describe("The same for events that were planned together."),
  cancelledWhy: z.string().nullable(),
  groups: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string() })),
  createdAt: instantAnswer,
  updatedAt: instantAnswer,
  version: versionAnswer,
};

const listedEventAnswer = z.object(eventFactsAnswer).meta({ id: "ListedEvent" });

export const eventPageAnswer = syncedPageAnswer(listedEventAnswer);

/** A guest has a name alone, somebody whom the viewer may not see nothing. */
const personAnswer = z.object({
  memberId: z.string().nullable(),
  name: z.string().nullable(),
  slug: z.string().nullable(),
  guestName: z.string().nullable(),
});

/** One event as the API tells of it, with its people as far as the viewer may see them. */
export const eventAnswer = z
  .object({
    ...eventFactsAnswer,
    goals: z.array(z.string()),
    principles: z.array(z.string()),
    organisers: z.array(z.object({ memberId: z.string(), name: z.string(), slug: z.string() })),
    sessions: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(sessionKinds),
        title: z.string(),
        abstract: z.string(),
        level: z.string().nullable(),
        language: z.string().nullable(),
        slidesLink: z.string().nullable(),
        recordingLink: z.string().nullable(),
        position: z.int(),
        speakers: z.array(personAnswer),
      }),
    ),
    volunteers: z.array(personAnswer),
  })
  .meta({ id: "Event" });

export const revisedEventAnswer = z
  .object({ id: z.string(), version: versionAnswer, state: z.enum(eventStates) })
  .meta({ id: "RevisedEvent" });

/** What a step answers that changes an event. */
export const changedEventAnswer = z.object({ id: z.string(), version: versionAnswer }).meta({ id: "ChangedEvent" });

export const plannedEventAnswer = z
  .object({ id: z.string(), ids: z.array(z.string()).describe("Of a series, every event of it.") })
  .meta({ id: "PlannedEvent" });
