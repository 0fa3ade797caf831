import { z } from "zod";
import { dayField, idField, optionalLine } from "../../fields";
import { endingsByHand } from "../rules";

export const manyWords = ["hold", "renew", "end", "resume", "reopen"] as const;

/** One step for several terms; those that it does not fit are named, the others go on. */
export const manyInput = z.strictObject({
  step: z.enum(manyWords),
  termIds: z.array(idField).max(10_000),
  day: dayField,
  ending: z.enum(endingsByHand).default("completed"),
  reason: optionalLine(1000),
  /** For taking a step back: the last day that each term had. */
  endsOn: z.record(z.string(), dayField.nullable()).optional(),
});

export type ManyDone = {
  /** Terms that can be taken back, with the last day they had before. */
  done: { id: string; endsOn: string | null }[];
  refused: { name: string; why: string }[];
};
