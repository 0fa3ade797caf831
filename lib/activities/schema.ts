import { z } from "zod";
import { creditParts, figureKeys, visibilities } from "@/db/words";
import { countryField, dayField, idField, languageField, linkField, optionalLine, versionField } from "../fields";

const figure = z
  .number({ error: "Write a whole number, or leave it blank." })
  .int("Write a whole number.")
  .min(0, "Not below zero.")
  .max(1e12, "That is too many.");

export const creditField = z
  .strictObject({ memberId: idField.nullish(), guestName: optionalLine(120), part: z.enum(creditParts) })
  .refine((credit) => Boolean(credit.memberId) !== Boolean(credit.guestName), {
    error: "Choose a member or write a guest's name.",
    path: ["guestName"],
  });

const tagField = z.strictObject({ key: z.string().min(1).max(80), reason: optionalLine(500) });

/** What an activity says of itself: the same for the form, the API and an imported row. */
export const activityFacts = z.strictObject({
  type: z.string({ error: "Choose what it was." }).min(1, "Choose what it was."),
  title: z.string({ error: "Give it a title." }).trim().min(1, "Give it a title.").max(200, "At most 200 characters."),
  startsOn: dayField,
  endsOn: dayField.nullish().transform((day) => day || null),
  links: z.array(linkField).max(20, "At most 20 links.").default([]),
  figures: z.partialRecord(z.enum(figureKeys), figure.nullable()).default({}),
  language: languageField.nullish().transform((code) => code || null),
  country: countryField.nullish().transform((code) => code || null),
  countryAsWritten: optionalLine(120),
  city: optionalLine(120),
  description: z.string().max(20_000, "At most 20,000 characters.").default(""),
  visibility: z.enum(visibilities).default("public"),
  credits: z.array(creditField).min(1, "Somebody did it: name at least one person.").max(300, "At most 300 people."),
  goals: z.array(tagField).max(60).default([]),
  principles: z.array(tagField).max(30).default([]),
});

const ordered = <Facts extends { startsOn?: string | null; endsOn?: string | null }>(facts: Facts) =>
  !facts.endsOn || !facts.startsOn || facts.endsOn >= facts.startsOn;
const lastDayFirst = { error: "The last day is before the first.", path: ["endsOn"] };

export const logInput = activityFacts
  .extend({
    sourceKey: optionalLine(300),
    figureSource: z.enum(["self_reported", "imported"]).default("self_reported"),
  })
  .refine(ordered, lastDayFirst);

/** A row of an import: a source need not name anybody. */
export const importInput = activityFacts
  .extend({
    credits: z.array(creditField).max(300, "At most 300 people.").default([]),
    sourceKey: z.string().min(1).max(300),
  })
  .refine(ordered, lastDayFirst);

/** A draft may lack all but its type; what is there must still be well formed. */
export const draftInput = activityFacts
  .extend({
    title: z.string().trim().max(200, "At most 200 characters.").default(""),
    id: idField.nullish(),
    version: versionField.nullish(),
  })
  .refine(ordered, lastDayFirst);

/** `version` is the one that the form was opened with: a newer one refuses the save and loses nothing. */
export const editInput = activityFacts.extend({ id: idField, version: versionField }).refine(ordered, lastDayFirst);

export const activityChoice = z.strictObject({ id: idField });

export type ActivityFacts = z.output<typeof activityFacts>;
export type ActivityFactsTyped = z.input<typeof activityFacts>;
