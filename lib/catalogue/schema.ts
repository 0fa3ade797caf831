import { z } from "zod";
import {
  certificationLevels,
  creditParts,
  figureKeys,
  graceLengths,
  groupKinds,
  programShapes,
  termLengths,
} from "@/db/words";
import { versionField } from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";
import { activityTypeIcons } from "./activity-type-icons";

/** A line that must be there, with the words that ask for it. */
export const requiredLine = (ask: string, most: number) =>
  z.string({ error: ask }).overwrite(oneLine).min(1, ask).max(most, `At most ${most} characters.`);

export const summaryField = z.string().overwrite(oneLine).max(400, "At most 400 characters.").default("");

/** Short texts such as aliases: trimmed, blanks dropped, each once. */
export const shortTextsField = z
  .array(z.string().overwrite(oneLine).max(80, "At most 80 characters each."))
  .max(60, "At most 60.")
  .default([])
  .transform((words) => [...new Set(words.filter(Boolean))]);

const catalogueKeyField = z.string().min(1).max(80);

/** `version` is the one that the form was opened with; `keepsOldName` makes the name of before an alias, so that imports still find it. */
const revisionFields = {
  key: catalogueKeyField,
  version: versionField,
  keepsOldName: z.boolean().default(true),
};

/** Which one, as it was when the page was opened. */
export const catalogueChoiceInput = z.strictObject({ key: catalogueKeyField, version: versionField });

/** One place up (-1) or down (1). */
export const moveInCatalogueInput = z.strictObject({
  key: catalogueKeyField,
  by: z.union([z.literal(-1), z.literal(1)]),
});

/** The hues that a program can have; each is drawn in light and dark by the kit. */
export const programColors = [
  "heroes",
  "builders",
  "leaders",
  "ambassadors",
  "captains",
  "olive",
  "jade",
  "orchid",
] as const;

export const programColorLabels: Record<(typeof programColors)[number], string> = {
  heroes: "Gold",
  builders: "Violet",
  leaders: "Green",
  ambassadors: "Blue",
  captains: "Pink",
  olive: "Olive",
  jade: "Jade",
  orchid: "Orchid",
};

export const programFacts = z.strictObject({
  name: requiredLine("Name the program.", 80),
  shortName: requiredLine("Give it a short name for small spaces.", 24),
  audience: z.string().overwrite(oneLine).max(400, "At most 400 characters.").default(""),
  aliases: shortTextsField,
  groupKind: z
    .enum(groupKinds)
    .nullish()
    .transform((kind) => kind ?? null),
  /** What the program calls the detail of a term: specialty, topic, campus club. */
  detailName: requiredLine("Give a name for the detail of a term.", 60).default("specialty"),
  detailExamples: shortTextsField,
  /** The lowest first; a term can have another one all the same, as imports bring them. */
  levels: z
    .array(z.string().overwrite(oneLine).max(60, "At most 60 characters each."))
    .max(12, "At most 12.")
    .default([])
    .transform((levels) => [...new Set(levels.filter(Boolean))]),
  color: z.enum(programColors, "Choose a colour."),
  shape: z.enum(programShapes, "Choose a shape."),
  /** Whether members who become quiet from then on are asked by mail how they are. */
  asksWhenQuiet: z.boolean().default(false),
  /** The same of the leads of groups that become quiet. */
  asksWhenGroupsQuiet: z.boolean().default(false),
  termLength: z.enum(termLengths).default("open"),
  termMonths: z
    .int("Write a whole number.")
    .min(1, "From 1.")
    .max(120, "At most 120 months.")
    .nullish()
    .transform((months) => months ?? null),
  /** `MM-DD`, the same in every year. */
  cohortStartsOn: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2\d|3[01])$/, "Choose a day and a month.")
    .refine((day) => isDayOfEveryYear(day), "This day is not in every year.")
    .nullish()
    .transform((day) => day ?? null),
  renewalDays: z.int("Write a whole number.").min(1, "From 1.").max(365, "At most 365 days.").default(90),
  graceDays: z.literal(graceLengths, "Choose how long.").default(30),
});

const lengthIsWhole = (
  { termLength, termMonths, cohortStartsOn }: z.output<typeof programFacts>,
  refuse: z.RefinementCtx,
) => {
  const say = (field: string, message: string) => refuse.addIssue({ code: "custom", path: [field], message });
  if (termLength === "months" && termMonths === null) say("termMonths", "Write how many months.");
  if (termLength === "cohort" && cohortStartsOn === null) say("cohortStartsOn", "Choose when the next cohort begins.");
};

/** What belongs to another length than the one chosen is dropped. */
const onlyItsLength = <Facts extends z.output<typeof programFacts>>(facts: Facts): Facts => ({
  ...facts,
  termMonths: facts.termLength === "months" ? facts.termMonths : null,
  cohortStartsOn: facts.termLength === "cohort" ? facts.cohortStartsOn : null,
});

function isDayOfEveryYear(monthAndDay: string): boolean {
  const day = `2001-${monthAndDay}`;
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false;
}

export const programInput = programFacts.superRefine(lengthIsWhole).transform(onlyItsLength);

export const programRevision = programFacts.extend(revisionFields).superRefine(lengthIsWhole).transform(onlyItsLength);

export type ProgramFacts = z.input<typeof programInput>;

/** The graces, in days, that a program can give. */
export const programGraces = graceLengths;

export const groupKindKeys: readonly string[] = groupKinds;

const goalFacts = { name: requiredLine("Name the goal.", 80), summary: summaryField, aliases: shortTextsField };

export const goalInput = z.strictObject({ programKey: catalogueKeyField, ...goalFacts });

export const goalRevision = z.strictObject({ ...goalFacts, ...revisionFields });

const traitTextField = requiredLine("Say what the trait is.", 200);

/** What shows a trait: goals of its program and principles, by key, and whether certifications do. */
const traitEvidence = {
  goals: z.array(catalogueKeyField).max(30, "At most 30 goals."),
  principles: z.array(catalogueKeyField).max(30, "At most 30 principles."),
  isShownByCertifications: z.boolean(),
};

export const traitInput = z.strictObject({
  programKey: catalogueKeyField,
  text: traitTextField,
  goals: traitEvidence.goals.default([]),
  principles: traitEvidence.principles.default([]),
  isShownByCertifications: traitEvidence.isShownByCertifications.default(false),
});

/** What is left out stays as it is. */
export const traitRevision = catalogueChoiceInput.extend({
  text: traitTextField,
  ...z.object(traitEvidence).partial().shape,
});

export const principleInput = z.strictObject({
  number: z
    .number({ error: "Write its number." })
    .int("Write a whole number.")
    .min(1, "From 1.")
    .max(999, "At most 999."),
  name: requiredLine("Name the principle.", 80),
  summary: summaryField,
  aliases: shortTextsField,
});

export const principleRevision = principleInput.extend(revisionFields);

export const activityTypeInput = z.strictObject({
  name: requiredLine("Name the type.", 60),
  icon: z.enum(activityTypeIcons, "Choose a picture."),
  /** The numbers that the log form asks for, in this order. */
  asks: z
    .array(z.enum(figureKeys))
    .max(8, "At most eight numbers. With more, fewer people would log.")
    .default([])
    .refine((keys) => new Set(keys).size === keys.length, "The same number is there twice."),
  /** The part that whoever logs it most likely played. */
  part: z.enum(creditParts, "Choose a part."),
  aliases: shortTextsField,
  /** Among the few that the log form offers at once. */
  isCommon: z.boolean().default(false),
});

export const activityTypeRevision = activityTypeInput.extend(revisionFields);

export type ActivityTypeFacts = z.input<typeof activityTypeInput>;

/** What a type can ask for, and the parts there are, for those who draw the form. */
export const activityTypeFigures = figureKeys;

export const creditPartKeys = creditParts;

export const certificationInput = z.strictObject({
  name: requiredLine("Name the certification.", 120),
  level: z.enum(certificationLevels, "Choose a level."),
  aliases: shortTextsField,
});

export const certificationRevision = certificationInput.extend(revisionFields);

export type CertificationFacts = z.input<typeof certificationInput>;

/** From the first that people take to the hardest. */
export const certificationLevelKeys = certificationLevels;

const eventKindNameField = requiredLine("Name the kind of event.", 60);

export const eventKindInput = z.strictObject({ name: eventKindNameField });

export const eventKindRevision = catalogueChoiceInput.extend({ name: eventKindNameField });
