import { z } from "zod";
import { idField } from "../../fields";

/** As much of a form as a double is recognised by; whatever is malformed is simply not compared. */
export const doubleQuestion = z.object({
  id: idField.nullish(),
  title: z.string().max(500).default(""),
  startsOn: z.string().max(10).nullish(),
  links: z.array(z.string().max(2000)).max(50).default([]),
  memberIds: z.array(z.string().max(64)).max(300).default([]),
});

export type DoubleQuestion = z.output<typeof doubleQuestion>;
