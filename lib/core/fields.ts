import { z } from "zod";
import { calendarRange, isDay } from "./clock";
import { oneLine } from "./one-line";

/** The fields that forms, API and imports share. Messages are worded for whoever fills them in. */
export const dayField = z
  .string()
  .refine(isDay, "Write a real day, as YYYY-MM-DD.")
  .refine(
    (day) => !isDay(day) || (day >= calendarRange.first && day <= calendarRange.last),
    "Write a day from 1900 to 2199.",
  )
  .meta({ format: "date" });
/** A day that may be left open; an empty text becomes null. */
export const optionalDay = z
  .union([z.literal(""), dayField])
  .nullish()
  .transform((day) => day || null);
export const confirmedDayField = optionalDay.meta({
  description: "A day that is more than 18 months ahead is refused until it is named here, too.",
});

/** `https://user:password@host` shows everybody who sees it a way in, or looks like another host. */
export const withoutPassword = [
  (link: string) => !URL.canParse(link) || new URL(link).username + new URL(link).password === "",
  "Leave the user name and the password out of the link.",
] as const;

export const linkField = z
  .string()
  .trim()
  .max(2000, "A link has at most 2,000 characters.")
  .refine((text) => !/\s/.test(text), "A link has no spaces in it.")
  .refine(...withoutPassword)
  .pipe(
    z.url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      error: "Start with https:// so that reviewers can open it.",
    }),
  );
export const countryField = z.string().regex(/^[A-Z]{2}$/, "Choose a country from the list.");
export const languageField = z.string().regex(/^[a-z]{2,3}$/, "Choose a language from the list.");
export const idField = z.string().min(1).max(64);

/** What an answer tells beside what can be changed: taken back as it was read, and left alone. */
export const onlyTold = z.unknown().optional().describe("Read-only: may be sent back as it was read, and is ignored.");

export const versionField = z.number().int().positive();

/** Text of one line; an empty one becomes null. */
export const optionalLine = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .max(most, `At most ${most} characters.`)
    .nullish()
    .transform((text) => text || null);

/** How many people; null where nobody knows. */
export const peopleField = z
  .number({ error: "Write a whole number." })
  .max(10_000_000, "That number is too large.")
  .min(0, "Not less than 0.")
  .int("Write a whole number.")
  .nullish()
  .transform((value) => value ?? null);
