import { z } from "zod";
import { dayField, idField, optionalLine } from "../../fields";
import { endingsByHand } from "../rules";

export const manyWords = ["hold", "renew", "end", "resume", "reopen"] as const;

const termBefore = z.object({
  endsOn: dayField.nullable(),
  state: z.enum(["active", "grace", "on_hold", "invited"]).catch("active"),
});

const filterInAddress = z.record(z.string().max(40), z.union([z.string(), z.array(z.string())]).optional());

/** Rows that were ticked, or all that the filter of the list finds. */
export const chosenRows = z.strictObject({
  ids: z.array(idField).max(10_000),
  isAll: z.boolean(),
  filter: filterInAddress,
});

/** The same of members, with the step that their terms are for. */
export const membersChosen = chosenRows.extend({ step: z.enum(["hold", "renew"]) });

export type ChosenRows = z.input<typeof chosenRows>;

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

/** What a step did, sent back to take it back. */
export const doneTerms = z
  .array(z.strictObject({ id: idField, endsOn: dayField.nullable(), state: z.string().max(40) }))
  .max(10_000);

export type DoneTerm = z.input<typeof doneTerms>[number];

export type ManyDone = {
  /** Terms that can be taken back, with what they were. */
  done: DoneTerm[];
  refused: { name: string; why: string }[];
};
