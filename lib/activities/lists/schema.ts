import { z } from "zod";
import { idField } from "../../fields";
import { readFilter } from "../../filter";
import { isKeepable } from "../../text";

export const listSorts = ["-day", "day"] as const;

/** How a page of a list is asked for: newest first unless said, `after` the last row of the page before. */
export const listPage = z.object({
  sort: z.enum(listSorts).default("-day"),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}~[^~]{1,64}$/)
    .refine(isKeepable)
    .transform((text) => ({ day: text.slice(0, 10), id: text.slice(11) }))
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type ListPage = z.output<typeof listPage>;

/** Reads a page from an address; what is malformed begins at the first. */
export function pageOf(asked: Record<string, unknown>): ListPage {
  return readFilter(listPage, asked);
}

export const recordChoice = z.object({ id: idField });
