import { z } from "zod";
import { eventFormats, eventStates, sessionKinds } from "@/db/words";
import {
  confirmedDayField,
  countryField,
  dayField,
  idField,
  languageField,
  linkField,
  optionalDay,
  optionalLine,
  peopleField,
  versionField,
  withoutPassword,
} from "@/lib/core/fields";
import { completeLink } from "@/lib/core/links";
import { oneLine } from "@/lib/core/one-line";
import { isTimeZone } from "@/lib/core/time-zones";
import { seriesRepeats } from "./series";
import { isTimeOfDay, readTimeOfDay } from "./time-of-day";

const linkOrBlank = z
  .string()
  .trim()
  .nullish()
  .transform((text) => completeLink(text ?? ""))
  .refine((text) => !/\s/.test(text), "A link has no spaces in it.")
  .refine(...withoutPassword)
  .refine((text) => text === "" || linkField.safeParse(text).success, "Start with https:// so that people can open it.")
  .transform((text) => text || null);

const timeOfDayField = z
  .string()
  .trim()
  .nullish()
  .transform((text) => (text ? (readTimeOfDay(text) ?? text) : null))
  .refine((text) => !text || isTimeOfDay(text), "Write the time as 19:00.");

/** A member, or a guest by name with a page of theirs. */
const eventPersonField = z
  .strictObject({
    memberId: idField.nullish().transform((id) => id || null),
    guestName: optionalLine(120),
    guestLink: linkOrBlank,
  })
  .refine((person) => (person.memberId === null) !== (person.guestName === null), {
    error: "Choose a member or write a guest's name.",
    path: ["guestName"],
  });

const eventSessionField = z.strictObject({
  /** Named where it was there before; a new one has none. */
  id: idField.nullish().transform((id) => id || null),
  kind: z.enum(sessionKinds).default("talk"),
  /** Empty where nobody knows it yet. */
  title: z.string().overwrite(oneLine).max(200, "At most 200 characters.").default(""),
  abstract: z.string().max(5000, "At most 5,000 characters.").default(""),
  level: optionalLine(60),
  language: languageField.nullish().transform((code) => code || null),
  slidesLink: linkOrBlank,
  recordingLink: linkOrBlank,
  speakers: z.array(eventPersonField).max(30, "At most 30 people.").default([]),
});

const keysField = (most: number) =>
  z
    .array(z.string().min(1).max(80))
    .max(most)
    .default([])
    .transform((all) => [...new Set(all)]);

export const maxSessions = 60;

/** What an event says of itself: the same for the form, the API and an imported row. */
export const eventFacts = z.strictObject({
  groupId: idField,
  coHosts: z.array(idField).max(20, "At most 20 groups.").default([]),
  title: z
    .string({ error: "What was it called?" })
    .overwrite(oneLine)
    .min(1, "What was it called?")
    .max(200, "At most 200 characters."),
  kind: z.string().min(1).max(80).default("meetup"),
  format: z.enum(eventFormats).default("in_person"),
  startsOn: z.string({ error: "Which day?" }).min(1, "Which day?").pipe(dayField),
  startsAtClock: timeOfDayField,
  endsOn: optionalDay,
  endsAtClock: timeOfDayField,
  timeZone: optionalLine(60).refine((zone) => zone === null || isTimeZone(zone), "Choose a time zone from the list."),
  venue: optionalLine(200),
  city: optionalLine(120),
  country: countryField.nullish().transform((code) => code || null),
  onlineLink: linkOrBlank,
  link: linkOrBlank,
  photosLink: linkOrBlank,
  description: z.string().max(20_000, "At most 20,000 characters.").default(""),
  language: languageField.nullish().transform((code) => code || null),
  expectedInPerson: peopleField,
  expectedOnline: peopleField,
  attendeesInPerson: peopleField,
  attendeesOnline: peopleField,
  sessions: z.array(eventSessionField).max(maxSessions, `At most ${maxSessions} sessions.`).default([]),
  volunteers: z.array(eventPersonField).max(100, "At most 100 people.").default([]),
  goals: keysField(30),
  principles: keysField(30),
});

type EventEnds = { startsOn: string; endsOn: string | null; startsAtClock: string | null; endsAtClock: string | null };

/** An earlier clock without a day of its own is one of the next day; an event that ends as it begins is none. */
const endsAfterBeginning = ({ startsOn, endsOn, startsAtClock, endsAtClock }: EventEnds) => {
  if (endsOn && endsOn !== startsOn) return endsOn > startsOn;
  if (!startsAtClock || !endsAtClock) return true;
  return endsOn ? endsAtClock > startsAtClock : endsAtClock !== startsAtClock;
};

const endsBeforeBeginning = { error: "It ends before it begins.", path: ["endsAtClock"] };

export const logEventInput = eventFacts
  .extend({ sourceKey: optionalLine(300), confirmedDay: confirmedDayField })
  .refine(endsAfterBeginning, endsBeforeBeginning);

const repeatTimesMessage = "Write a whole number from 2 to 12.";

export const repeatTimesField = z
  .number({ error: repeatTimesMessage })
  .int(repeatTimesMessage)
  .min(2, repeatTimesMessage)
  .max(12, repeatTimesMessage);

/** Without it one event; else so many in all, each its own from then on. */
const repeatField = z
  .strictObject({
    every: z.enum(seriesRepeats),
    times: repeatTimesField,
  })
  .nullish();

export const planEventInput = eventFacts
  .extend({ sourceKey: optionalLine(300), repeat: repeatField, confirmedDay: confirmedDayField })
  .refine(endsAfterBeginning, endsBeforeBeginning);

export const reviseEventInput = eventFacts
  .extend({ id: idField, version: versionField, confirmedDay: confirmedDayField })
  .refine(endsAfterBeginning, endsBeforeBeginning);

/** What the page sends, whichever of the three it is for. */
export const eventForm = z.discriminatedUnion("intent", [
  eventFacts.extend({ intent: z.literal("log"), ...formFields() }).refine(endsAfterBeginning, endsBeforeBeginning),
  eventFacts.extend({ intent: z.literal("plan"), ...formFields() }).refine(endsAfterBeginning, endsBeforeBeginning),
  eventFacts.extend({ intent: z.literal("revise"), ...formFields() }).refine(endsAfterBeginning, endsBeforeBeginning),
]);

function formFields() {
  return {
    sourceKey: optionalLine(300),
    repeat: repeatField,
    id: idField.nullish(),
    version: versionField.nullish(),
    confirmedDay: confirmedDayField,
  };
}

export const eventChoice = z.strictObject({ id: idField, version: versionField });

export const cancelEventInput = eventChoice.extend({ why: optionalLine(500) });

export const removeEventInput = eventChoice.extend({ why: optionalLine(500) });

export const attendanceInput = eventChoice
  .extend({ attendeesInPerson: peopleField, attendeesOnline: peopleField })
  .refine((given) => given.attendeesInPerson !== null || given.attendeesOnline !== null, {
    error: "Write at least one number, or say that you don’t know.",
    path: ["attendeesInPerson"],
  });

export const linkGuestInput = z.strictObject({ speakerId: idField, memberId: idField });

export type EventFacts = z.output<typeof eventFacts>;

export type EventFormInput = z.input<typeof eventForm>;

export type EventPersonFacts = z.output<typeof eventPersonField>;

const memberIdsField = z
  .array(idField)
  .max(10_000, "At most 10,000 people.")
  .default([])
  .transform((all) => [...new Set(all)]);

export const countAttendeesInput = eventChoice
  .extend({ attendeesInPerson: peopleField, attendeesOnline: peopleField, memberIds: memberIdsField })
  .refine((given) => given.attendeesInPerson !== null || given.attendeesOnline !== null, {
    error: "Write at least one number.",
    path: ["attendeesInPerson"],
  });

/** What was there before a list was counted, and whom it added. */
export const undoAttendeeCountInput = eventChoice.extend({
  attendeesInPerson: peopleField,
  attendeesOnline: peopleField,
  isUncounted: z.boolean(),
  state: z.enum(eventStates).exclude(["cancelled"]),
  memberIds: memberIdsField,
});

export const removeAttendeeInput = z.strictObject({ id: idField, memberId: idField });

export type { EventState } from "@/db/words";
