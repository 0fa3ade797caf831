import { z } from "zod";
import { line, revision, summaryField, wordsField } from "../schema";

export const principleInput = z.strictObject({
  number: z
    .number({ error: "Write its number." })
    .int("Write a whole number.")
    .min(1, "From 1.")
    .max(999, "At most 999."),
  name: line("Name the principle.", 80),
  summary: summaryField,
  aliases: wordsField,
});

export const principleRevision = principleInput.extend(revision);
