import { z } from "zod";
import { creditParts, type FigureKey, figureKeys, visibilities } from "@/db/words";
import {
  confirmedDayField,
  countryField,
  dayField,
  idField,
  languageField,
  linkField,
  optionalDay,
  optionalLine,
  versionField,
  withoutPassword,
} from "@/lib/core/fields";
import { completeLink } from "@/lib/core/links";
import { oneLine } from "@/lib/core/one-line";
import { fileIdsField } from "@/lib/evidence/schema";
import { largestFigure } from "./figures";

const figureField = z
  .number({ error: "Write a whole number, or leave it blank." })
  .max(largestFigure, "That is too many.")
  .min(0, "Not less than 0.")
  .int("Write a whole number.");

const activityCreditField = z
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
  .refine(...withoutPassword)
  .refine(
    (text) => text === "" || linkField.safeParse(text).success,
    "Start with https:// so that reviewers can open it.",
  );

type Figures = Partial<Record<FigureKey, number | null>>;

/** A field that was never touched is not named; one that was emptied is unknown. */
function onlyNamedFigures(figures: Partial<Record<FigureKey, number | null | undefined>>): Figures {
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
  title: z
    .string({ error: "Give it a title." })
    .overwrite(oneLine)
    .min(1, "Give it a title.")
    .max(200, "At most 200 characters."),
  startsOn: z.string({ error: "Pick the day." }).min(1, "Pick the day.").pipe(dayField),
  endsOn: optionalDay,
  links: z
    .array(linkOrBlank)
    .max(20, "At most 20 links.")
    .transform((links) => links.filter(Boolean))
    .default([]),
  /** Null is unknown; what is not named stays as it is. */
  figures: z.partialRecord(z.enum(figureKeys), figureField.nullish()).transform(onlyNamedFigures).default({}),
  language: languageField.nullish().transform((code) => code || null),
  country: countryField.nullish().transform((code) => code || null),
  countryAsWritten: optionalLine(120),
  city: optionalLine(120),
  description: z.string().max(20_000, "At most 20,000 characters.").default(""),
  visibility: z.enum(visibilities).default("public"),
  credits: z.array(activityCreditField).min(1, "Name at least one person who did it.").max(300, "At most 300 people."),
  goals: z.array(tagField).max(60).default([]),
  principles: z.array(tagField).max(30).default([]),
});

const endsAfterStart = <Facts extends { startsOn?: string | null; endsOn?: string | null }>(facts: Facts) =>
  !facts.endsOn || !facts.startsOn || facts.endsOn >= facts.startsOn;

const lastDayBeforeFirst = { error: "The last day is before the first.", path: ["endsOn"] };

export const logActivityInput = activityFacts
  .extend({ sourceKey: optionalLine(300), confirmedDay: confirmedDayField })
  .refine(endsAfterStart, lastDayBeforeFirst);

/** A row of an import: a source need not name anybody. */
export const importActivityInput = activityFacts
  .extend({
    credits: z.array(activityCreditField).max(300, "At most 300 people.").default([]),
    sourceKey: z.string().min(1).max(300),
  })
  .refine(endsAfterStart, lastDayBeforeFirst);

/** A draft may lack all but its type; what is there must still be well formed. */
const draftFacts = activityFacts.extend({
  title: z.string().overwrite(oneLine).max(200, "At most 200 characters.").default(""),
  startsOn: optionalDay,
  credits: z.array(activityCreditField).max(300, "At most 300 people.").default([]),
});

const idAndVersion = { id: idField, version: versionField };

/** Without `id` a new draft; `sourceKey` lets the same one be sent twice without a second draft. */
export const draftActivityInput = draftFacts
  .extend({ id: idField.nullish(), version: versionField.nullish(), sourceKey: optionalLine(300) })
  .refine(endsAfterStart, lastDayBeforeFirst)
  .refine((draft) => !draft.id || draft.version, { error: "Give the version that you changed.", path: ["version"] });

/** `version` is the one that the form was opened with: a newer one refuses the save and loses nothing. */
export const editActivityInput = activityFacts
  .extend({ ...idAndVersion, confirmedDay: confirmedDayField })
  .refine(endsAfterStart, lastDayBeforeFirst);

/** Files that come with the next save, as the form shows them, and those that go. */
const formFiles = z.strictObject({
  added: z
    .array(z.strictObject({ id: idField, name: z.string().max(200), size: z.number() }))
    .max(5, "At most 5 files."),
  removed: z.array(idField).max(20),
});

/** What the page sends: the same fields for a draft and for review, checked in full only for review. */
export const activityForm = z.discriminatedUnion("intent", [
  draftFacts.extend({ intent: z.literal("draft"), ...formIdAndVersion() }).refine(endsAfterStart, lastDayBeforeFirst),
  activityFacts.extend({ intent: z.literal("send"), ...formIdAndVersion() }).refine(endsAfterStart, lastDayBeforeFirst),
]);

function formIdAndVersion() {
  return {
    files: formFiles.default({ added: [], removed: [] }),
    id: idField.nullish(),
    version: versionField.nullish(),
    sourceKey: optionalLine(300),
    confirmedDay: confirmedDayField,
  };
}

export const changeActivityFilesInput = z.strictObject({
  id: idField,
  added: fileIdsField.default([]),
  removed: z.array(idField).max(20).default([]),
});

export const activityChoice = z.strictObject({ id: idField });

export type ActivityFacts = z.output<typeof activityFacts>;

export type DraftFacts = z.output<typeof draftFacts>;

export type ActivityFormInput = z.input<typeof activityForm>;

/** Numbers that were not known when it was logged. One at least; blank is not zero. */
export const recordFiguresInput = z
  .strictObject({
    id: idField,
    version: versionField,
    figures: z.partialRecord(z.enum(figureKeys), figureField.nullable()),
  })
  .refine(({ figures }) => Object.values(figures).some((value) => value !== null && value !== undefined), {
    error: "Write at least one number, or say that you don’t know.",
    path: ["figures"],
  });

/** As much of a form as a double is recognised by; whatever is malformed is simply not compared. */
export const duplicateActivityQuestion = z.object({
  id: idField.nullish(),
  title: z.string().max(500).default(""),
  startsOn: z.string().max(10).nullish(),
  links: z.array(z.string().max(2000)).max(50).default([]),
  memberIds: z.array(z.string().max(64)).max(300).default([]),
});

export type DuplicateActivityQuestion = z.output<typeof duplicateActivityQuestion>;

export const addGoalInput = z.strictObject({ id: idField, version: versionField, goalKey: z.string().min(1).max(80) });

export const commentInput = z.strictObject({
  id: idField,
  body: z.string().trim().min(1, "Write something first.").max(4000, "At most 4,000 characters."),
});

export type { ActivityState, FigureKey, FigureSource } from "@/db/words";
