import { z } from "zod";
import { dayField, idField, optionalLine } from "../../fields";
import { endingsByHand } from "../rules";

export const manyWords = ["hold", "renew", "end", "resume", "reopen"] as const;

const termBefore = z.object({
  endsOn: dayField.nullable(),
  state: z.enum(["active", "grace", "on_hold", "invited"]).catch("active"),
});

/** One step for several terms; those that it does not fit are named, the others go on. */
export const manyInput = z.strictObject({
  step: z.enum(manyWords),
  termIds: z.array(idField).max(10_000),
  day: dayField,
  ending: z.enum(endingsByHand).default("completed"),
  reason: optionalLine(1000),
  /** For taking a step back: what each term was. */
  before: z.record(z.string(), termBefore).default({}),
});

export type DoneTerm = { id: string; endsOn: string | null; state: string };

export type ManyDone = {
  /** Terms that can be taken back, with what they were. */
  done: DoneTerm[];
  refused: { name: string; why: string }[];
};
