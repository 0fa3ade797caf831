import { z } from "zod";
import { readFilter } from "./filter";
import { isStorable } from "./storable-text";

const daySorts = ["-day", "day"] as const;

/** How a page of a list is asked for: newest first unless said, `after` the last row of the page before. */
export const dayPage = z.object({
  sort: z.enum(daySorts).default("-day"),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}~[^~]{1,64}$/)
    .refine(isStorable)
    .transform((text) => ({ day: text.slice(0, 10), id: text.slice(11) }))
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type DayPage = z.output<typeof dayPage>;

/** Reads a page from an address; what is malformed begins at the first. */
export function readDayPage(asked: Record<string, unknown>): DayPage {
  return readFilter(dayPage, asked);
}
