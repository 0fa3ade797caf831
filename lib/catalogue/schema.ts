import { z } from "zod";
import { versionField } from "../fields";

/** A line that must be there, with the words that ask for it. */
export const line = (ask: string, most: number) =>
  z.string({ error: ask }).trim().min(1, ask).max(most, `At most ${most} characters.`);

export const summaryField = z.string().trim().max(400, "At most 400 characters.").default("");

/** Short texts such as aliases: trimmed, blanks dropped, each once. */
export const wordsField = z
  .array(z.string().trim().max(80, "At most 80 characters each."))
  .max(60, "At most 60.")
  .default([])
  .transform((words) => [...new Set(words.filter(Boolean))]);

export const keyField = z.string().min(1).max(80);

/** `version` is the one that the form was opened with; `keepsOldName` makes the name of before an alias, so that imports still find it. */
export const revision = { key: keyField, version: versionField, keepsOldName: z.boolean().default(true) };

/** Which one, as it was when the page was opened. */
export const choiceInput = z.strictObject({ key: keyField, version: versionField });

/** One place up (-1) or down (1). */
export const moveInput = z.strictObject({ key: keyField, by: z.union([z.literal(-1), z.literal(1)]) });
