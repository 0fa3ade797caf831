import { z } from "zod";
import { requiredLine, shortTextsField, summaryField } from "@/lib/catalogue/schema";
import { type ListNoun, listWords } from "./list-words";

/** What the form of a noun checks before it sends. */
export function wordsSchema(noun: ListNoun) {
  const { missing, most } = listWords[noun];
  return z.object({
    number: z.number({ error: "Write its number." }).int("Write a whole number.").min(1, "From 1.").optional(),
    name: requiredLine(missing, most),
    summary: summaryField,
    aliases: shortTextsField,
    goals: z.array(z.string()).optional(),
    principles: z.array(z.string()).optional(),
    isShownByCertifications: z.boolean().optional(),
  });
}
