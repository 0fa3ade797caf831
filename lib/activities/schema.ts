import { z } from "zod";
import { creditParts, type FigureKey, figureKeys, visibilities } from "@/db/words";
import {
  countryField,
  dayField,
  idField,
  languageField,
  linkField,
  optionalDay,
  optionalLine,
  versionField,
} from "../fields";
import { completeLink } from "./rules";

export const figureField = z
  .number({ error: "Write a whole number, or leave it blank." })
  .max(1e12, "That is too many.")
  .min(0, "Not less than 0.")
  .int("Write a whole number.");

export const creditField = z
  .strictObject({ memberId: idField.nullish(), guestName: optionalLine(120), part: z.enum(creditParts) })
  .refine((credit) => Boolean(credit.memberId) !== Boolean(credit.guestName), {
    error: "Choose a member or write a guest's name.",
    path: ["guestName"],
  });

/** Blank rows and days of a form are left out rather than refused. */
const linkOrBlank = z
  .string()
  .trim()
  .transform(completeLink)
  .refine((text) => text.length <= 2000, "A link has at most 2,000 characters.")
  .refine(
    (text) => text === "" || linkField.safeParse(text).success,
    "Start with https:// so that reviewers can open it.",
  );

type Figures = Partial<Record<FigureKey, number | null>>;

/** A field that was never touched is not named; one that was emptied is unknown. */
function named(figures: Partial<Record<FigureKey, number | null | undefined>>): Figures {
  const said: Figures = {};
  for (const key of figureKeys) {
    const value = figures[key];
    if (value !== undefined) said[key] = value;
  }
  return said;
}

const tagField = z.strictObject({ key: z.string().min(1).max(80), reason: optionalLine(500) });

/** What an activity says of itself: the same for the form, the API and an imported row. */
export const activityFacts = z.strictObject({
  type: z.string({ error: "Choose what it was." }).min(1, "Choose what it was."),
  title: z.string({ error: "Give it a title." }).trim().min(1, "Give it a title.").max(200, "At most 200 characters."),
  startsOn: z.string({ error: "Pick the day." }).min(1, "Pick the day.").pipe(dayField),
  endsOn: optionalDay,
  links: z
    .array(linkOrBlank)
    .max(20, "At most 20 links.")
    .transform((links) => links.filter(Boolean))
    .default([]),
  /** Null is unknown; what is not named stays as it is. */
  figures: z.partialRecord(z.enum(figureKeys), figureField.nullish()).transform(named).default({}),
  language: languageField.nullish().transform((code) => code || null),
  country: countryField.nullish().transform((code) => code || null),
  countryAsWritten: optionalLine(120),
  city: optionalLine(120),
  description: z.string().max(20_000, "At most 20,000 characters.").default(""),
  visibility: z.enum(visibilities).default("public"),
  credits: z.array(creditField).min(1, "Name at least one person who did it.").max(300, "At most 300 people."),
  goals: z.array(tagField).max(60).default([]),
  principles: z.array(tagField).max(30).default([]),
});

const ordered = <Facts extends { startsOn?: string | null; endsOn?: string | null }>(facts: Facts) =>
  !facts.endsOn || !facts.startsOn || facts.endsOn >= facts.startsOn;
const lastDayFirst = { error: "The last day is before the first.", path: ["endsOn"] };

export const logInput = activityFacts.extend({ sourceKey: optionalLine(300) }).refine(ordered, lastDayFirst);

/** A row of an import: a source need not name anybody. */
export const importInput = activityFacts
  .extend({
    credits: z.array(creditField).max(300, "At most 300 people.").default([]),
    sourceKey: z.string().min(1).max(300),
  })
  .refine(ordered, lastDayFirst);

/** A draft may lack all but its type; what is there must still be well formed. */
const draftFacts = activityFacts.extend({
  title: z.string().trim().max(200, "At most 200 characters.").default(""),
  startsOn: optionalDay,
  credits: z.array(creditField).max(300, "At most 300 people.").default([]),
});

const which = { id: idField, version: versionField };

/** Without `id` a new draft; `sourceKey` lets the same one be sent twice without a second draft. */
export const draftInput = draftFacts
  .extend({ id: idField.nullish(), version: versionField.nullish(), sourceKey: optionalLine(300) })
  .refine(ordered, lastDayFirst)
  .refine((draft) => !draft.id || draft.version, { error: "Give the version that you changed.", path: ["version"] });

/** `version` is the one that the form was opened with: a newer one refuses the save and loses nothing. */
export const editInput = activityFacts.extend(which).refine(ordered, lastDayFirst);

/** What the page sends: the same fields for a draft and for review, checked in full only for review. */
export const activityForm = z.discriminatedUnion("intent", [
  draftFacts.extend({ intent: z.literal("draft"), ...formWhich() }).refine(ordered, lastDayFirst),
  activityFacts.extend({ intent: z.literal("send"), ...formWhich() }).refine(ordered, lastDayFirst),
]);

function formWhich() {
  return { id: idField.nullish(), version: versionField.nullish(), sourceKey: optionalLine(300) };
}

export const activityChoice = z.strictObject({ id: idField });

export type ActivityFacts = z.output<typeof activityFacts>;
export type DraftFacts = z.output<typeof draftFacts>;
export type ActivityFormTyped = z.input<typeof activityForm>;
