import { z } from "zod";
import { termEndings, termStates } from "@/db/words";
import { dayField, idField, optionalDay, optionalLine, versionField } from "@/lib/core/fields";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";
import { manualTermEndings } from "./status";

const termFacts = z.strictObject({
  memberId: idField,
  programKey: z.string({ error: "Choose a program." }).min(1, "Choose a program."),
  groupId: idField.nullish().transform((id) => id || null),
  detail: optionalLine(120),
  level: optionalLine(60),
  startsOn: dayField,
  endsOn: optionalDay,
  state: z.enum(termStates).default("active"),
  ending: z
    .enum(termEndings)
    .nullish()
    .transform((ending) => ending ?? null),
  reason: optionalLine(1000),
});

export const grantTermInput = termFacts
  .refine((term) => !term.endsOn || term.endsOn >= term.startsOn, {
    error: "The last day is before the first.",
    path: ["endsOn"],
  })
  .refine((term) => (term.state === "ended") === (term.ending !== null), {
    error: "Say how the term ended.",
    path: ["ending"],
  })
  .refine((term) => term.state !== "ended" || term.endsOn !== null, {
    error: "Say when the term ended.",
    path: ["endsOn"],
  });

const reason = optionalLine(1000);

/** `version` is the one that the viewer saw: a newer one refuses the change. */
const termVersion = { id: idField, version: versionField };

const lastDayFirst = { error: "The last day is before the first.", path: ["endsOn"] };

export const endTermInput = z.strictObject({
  ...termVersion,
  endsOn: dayField,
  ending: z.enum(manualTermEndings, { error: "Say how the term ended." }),
  reason,
});

/** `state`: what the term was before it ended, for taking an end back. */
export const reopenTermInput = z.strictObject({
  ...termVersion,
  endsOn: optionalDay,
  state: z.enum(["active", "grace", "on_hold", "invited"]).default("active"),
  reason,
});

export const extendTermInput = z.strictObject({ ...termVersion, endsOn: optionalDay, reason });

/** The last day of the grace. */
export const giveGraceInput = z.strictObject({ ...termVersion, untilOn: dayField, reason });

/** What the term was before. */
export const takeGraceBackInput = z.strictObject({
  ...termVersion,
  endsOn: dayField,
  state: z.enum(["active", "grace"]),
  reason,
});

export const holdTermInput = z.strictObject({ ...termVersion, fromOn: dayField, reason });

/** The first day on which the term is active again. */
export const resumeTermInput = z.strictObject({
  ...termVersion,
  onDay: dayField,
  /** What the term was before it was put on hold, for undoing that. */
  state: z.enum(["active", "grace"]).default("active"),
});

export const startTermInput = z.strictObject({ ...termVersion, startsOn: dayField });

/** What an invited member answers; a reason only if they like. */
export const acceptTermInput = z.strictObject(termVersion);

export const declineTermInput = z.strictObject({ ...termVersion, reason });

/** Days that are left out follow the term: from the day after its last one, as long as before. */
export const renewTermInput = z
  .strictObject({
    ...termVersion,
    startsOn: dayField.nullish(),
    endsOn: dayField.nullish(),
    level: optionalLine(60),
    detail: optionalLine(120),
    reason,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, lastDayFirst);

export const editTermInput = z
  .strictObject({
    ...termVersion,
    groupId: idField.nullish().transform((id) => id || null),
    detail: optionalLine(120),
    level: optionalLine(60),
    startsOn: dayField,
    endsOn: optionalDay,
    reason,
  })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, lastDayFirst);

/** The filter of terms: what the list shows and a bulk step touches. */
export const termFilter = z.object({
  q: filterWord.optional(),
  program: filterWords.optional(),
  country: filterWords.optional(),
  /** As it is today. */
  state: filterChoices(termStates).optional(),
  /** Days until the last one; a term that ran out counts as well, one that was renewed does not. */
  ends: z.enum(["30", "60", "90"]).optional(),
  sort: z.enum(["name", "-name", "ends", "-ends", "starts", "-starts"]).optional(),
});

export type TermFilter = z.output<typeof termFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function readTermFilter(asked: Record<string, string | string[] | undefined>): TermFilter {
  return readFilter(termFilter, asked);
}

const bulkTermSteps = ["hold", "renew", "end", "resume", "reopen"] as const;

const termBefore = z.object({
  endsOn: dayField.nullable(),
  state: z.enum(["active", "grace", "on_hold", "invited"]).catch("active"),
});

const filterInAddress = z.record(z.string().max(40), z.union([z.string(), z.array(z.string())]).optional());

/** Rows that were ticked, or all that the filter of the list finds. */
export const rowSelection = z.strictObject({
  ids: z.array(idField).max(10_000),
  isAll: z.boolean(),
  filter: filterInAddress,
});

export type RowSelection = z.input<typeof rowSelection>;

/** One step for several terms; those that it does not fit are named, the others go on. */
export const bulkTermInput = z.strictObject({
  step: z.enum(bulkTermSteps),
  termIds: z.array(idField).max(10_000),
  day: dayField,
  ending: z.enum(manualTermEndings).default("completed"),
  reason: optionalLine(1000),
  /** For taking a step back: what each term was. */
  before: z.record(z.string(), termBefore).default({}),
});

/** What a step did, sent back to take it back. */
export const bulkTermsDone = z
  .array(z.strictObject({ id: idField, endsOn: dayField.nullable(), state: z.string().max(40) }))
  .max(10_000);

export type BulkTermDone = z.input<typeof bulkTermsDone>[number];

export type BulkTermOutcome = {
  /** Terms that can be taken back, with what they were. */
  done: BulkTermDone[];
  refused: { name: string; why: string }[];
};
