import { z } from "zod";
import { creditParts, figureKeys } from "@/db/words";
import { line, revision, wordsField } from "../schema";

/** The pictures that a type can have; the kit draws them under these names. */
export const typeIcons = [
  "talk",
  "workshop",
  "event_organised",
  "article",
  "newsletter",
  "video",
  "podcast",
  "book",
  "open_source",
  "code_sample",
  "mentoring",
  "forum_answers",
  "study_group",
  "hackathon",
  "product_feedback",
  "certification_coaching",
  "customer_engagement",
  "translation",
  "social",
  "story",
  "other",
] as const;

export const typeInput = z.strictObject({
  name: line("Name the type.", 60),
  icon: z.enum(typeIcons, "Choose a picture."),
  /** The numbers that the log form asks for, in this order. */
  asks: z
    .array(z.enum(figureKeys))
    .max(8, "At most eight numbers. With more, fewer people would log.")
    .default([])
    .refine((keys) => new Set(keys).size === keys.length, "The same number is there twice."),
  /** The part that whoever logs it most likely played. */
  part: z.enum(creditParts, "Choose a part."),
  aliases: wordsField,
  /** Among the few that the log form offers at once. */
  isCommon: z.boolean().default(false),
});

export const typeRevision = typeInput.extend(revision);
export type TypeFacts = z.input<typeof typeInput>;

/** What a type can ask for, and the parts there are, for those who draw the form. */
export const typeFigures = figureKeys;
export const partNames = creditParts;
