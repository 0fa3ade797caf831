import { z } from "zod";
import { cycleDecisionKinds, letterKinds } from "@/db/words";
import { countryField, dayField, idField, linkField, optionalDay, optionalLine, versionField } from "@/lib/core/fields";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";
import { oneLine } from "@/lib/core/one-line";

const cycleFacts = {
  name: z.string().overwrite(oneLine).min(1, "Give it a name.").max(80, "At most 80 characters."),
  level: optionalLine(60),
  countries: z
    .array(countryField)
    .max(250)
    .nullish()
    .transform((countries) => (countries && countries.length > 0 ? countries : null)),
  endsFrom: dayField,
  endsTo: dayField,
  opensOn: dayField,
  remindOn: z.array(dayField).max(10, "At most 10 reminders.").default([]),
  decisionsCloseOn: dayField,
  lettersLastOn: dayField,
  appealsUntil: dayField,
};

type Days = Record<
  "endsFrom" | "endsTo" | "opensOn" | "decisionsCloseOn" | "lettersLastOn" | "appealsUntil",
  string
> & {
  remindOn: string[];
};

type AddIssue = (issue: { code: "custom"; path: string[]; message: string }) => void;

function checkDays(cycle: Days, { addIssue }: { addIssue: AddIssue }) {
  const refuse = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
  if (cycle.endsTo < cycle.endsFrom) refuse("endsTo", "The last day is before the first.");
  if (cycle.decisionsCloseOn < cycle.opensOn) refuse("decisionsCloseOn", "Decisions close after the cycle opens.");
  if (cycle.lettersLastOn < cycle.decisionsCloseOn)
    refuse("lettersLastOn", "The last letters leave after decisions close.");
  if (cycle.appealsUntil < cycle.lettersLastOn) refuse("appealsUntil", "Appeals close after the last letters left.");
  if (cycle.remindOn.some((day) => day < cycle.opensOn || day > cycle.decisionsCloseOn))
    refuse("remindOn", "Reminders leave while the cycle is open for decisions.");
}

export const openCycleInput = z
  .strictObject({
    programKey: z.string({ error: "Choose a program." }).min(1, "Choose a program.").max(80),
    ...cycleFacts,
  })
  .superRefine(checkDays);

export const editCycleInput = z
  .strictObject({ id: idField, version: versionField, ...cycleFacts })
  .superRefine(checkDays);

const reason = z
  .string()
  .trim()
  .max(1000, "At most 1,000 characters.")
  .nullish()
  .transform((text) => text || null);

const decisionFacts = {
  decision: z.enum(cycleDecisionKinds, { error: "Choose what should happen." }),
  /** Of the next term, where it is renewed; left out, it stays the same. */
  level: optionalLine(60),
  /** The last day of the grace; for a hold, until when it is planned. */
  untilOn: optionalDay,
  reason,
};

/** `termVersion` is the one that the reviewer saw. */
export const decideInput = z
  .strictObject({ cycleId: idField, termId: idField, termVersion: versionField, ...decisionFacts })
  .superRefine(({ decision, untilOn }, { addIssue }) => {
    if (decision === "grace" && !untilOn)
      addIssue({ code: "custom", path: ["untilOn"], message: "Until which day should the grace last?" });
  });

/** The same decision for several terms. */
export const bulkDecideInput = z.strictObject({
  cycleId: idField,
  terms: z.array(z.strictObject({ id: idField, version: versionField })).max(10_000),
  ...decisionFacts,
});

/** Terms that were ticked, or all that the filter of the list finds. */
export const previewDecisionsInput = z.strictObject({
  cycleId: idField,
  isAll: z.boolean(),
  ids: z.array(idField).max(10_000),
  filter: z.record(z.string().max(40), z.union([z.string(), z.array(z.string())]).optional()),
  decision: z.enum(cycleDecisionKinds, { error: "Choose what should happen." }),
  level: optionalLine(60),
  untilOn: optionalDay,
});

export type BulkDecideOutcome = {
  done: { id: string; version: number }[];
  refused: { name: string; why: string }[];
};

export const undoCycleDecisionInput = z.strictObject({ id: idField, version: versionField });

export const giveReasonInput = z.strictObject({
  id: idField,
  version: versionField,
  reason: z.string().trim().min(1, "Say why in a few words.").max(1000, "At most 1,000 characters."),
});

/** Without kinds: all that are ready. */
export const sendLettersInput = z.strictObject({
  cycleId: idField,
  kinds: z.array(z.enum(letterKinds)).max(10).optional(),
});

/** `version` 0: of the letter that Tenet came with. */
export const saveLetterInput = z.strictObject({
  programKey: z.string().min(1).max(80),
  kind: z.enum(letterKinds),
  version: z.int().min(0),
  subject: z.string().overwrite(oneLine).min(1, "Write a subject.").max(160, "At most 160 characters."),
  body: z.string().trim().min(1, "Write the letter.").max(6000, "At most 6,000 characters."),
});

export const appealInput = z.strictObject({
  decisionId: idField,
  text: z.string().trim().min(1, "Write what you think is wrong.").max(4000, "At most 4,000 characters."),
  links: z.array(linkField).max(10, "At most 10 links.").default([]),
});

/** The same as it is typed: the links with blanks between them. */
export const appealTypedInput = appealInput.extend({
  links: z
    .string()
    .max(4000)
    .refine(
      (typed) => z.array(linkField).safeParse(typed.split(/\s+/).filter(Boolean)).success,
      "Start each link with https://.",
    ),
});

/** To change a decision says what it is now, as `decideInput` does. */
export const answerAppealInput = z
  .strictObject({
    id: idField,
    version: versionField,
    outcome: z.enum(["kept", "changed"]),
    answer: z.string().trim().min(1, "Write an answer.").max(2000, "At most 2,000 characters."),
    termVersion: versionField.optional(),
    decision: z.enum(cycleDecisionKinds).optional(),
    level: optionalLine(60),
    untilOn: optionalDay,
  })
  .superRefine(({ outcome, decision, termVersion }, { addIssue }) => {
    if (outcome === "changed" && (!decision || !termVersion))
      addIssue({ code: "custom", path: ["decision"], message: "Choose what should happen instead." });
  });

const cycleTermStates = ["undecided", ...letterKinds, "no_reason"] as const;

/** The filter of the terms of a cycle: what the list shows and a step for many touches. */
export const cycleTermFilter = z.object({
  q: filterWord.optional(),
  state: filterChoices(cycleTermStates).optional(),
  level: filterWords.optional(),
  country: filterWords.optional(),
});

export type CycleTermFilter = z.output<typeof cycleTermFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function readCycleTermFilter(asked: Record<string, string | string[] | undefined>): CycleTermFilter {
  return readFilter(cycleTermFilter, asked);
}
