import { z } from "zod";

/** The fields that answers of the API share. Dates are written by JSON as instants in UTC. */
export const instantAnswer = z.date().meta({ type: "string", format: "date-time" });
export const dayAnswer = z.string().meta({ format: "date" });
export const versionAnswer = z.int().meta({ description: "Counts up with each change; send it back with a change." });
export const countryAnswer = z.string().nullable().describe("ISO 3166-1 alpha-2.");

const next = z.string().nullable().describe("To be sent as `after` for the next page; null on the last one.");

/** A page of a list. */
export function pageAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next });
}

/** A page of a list that can be synced. */
export function syncedPageAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), ...pagePlaces });
}

/** Where the next page begins, and the next sync. */
export const pagePlaces = {
  next,
  resume: z
    .string()
    .nullable()
    .describe(
      "In the order of changes: to be sent as `after` by the next sync, which gets what changed since; else null.",
    ),
};

/** All of a list that has no pages. */
export function listAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) });
}

/** What a command answers that made something. */
export const madeAnswer = z.object({ id: z.string() }).meta({ id: "Made" });

/** The same of something with an address of its own. */
export const madeWithSlugAnswer = z.object({ id: z.string(), slug: z.string() }).meta({ id: "MadeWithSlug" });
