import { z } from "zod";
import { termEndings, termStates } from "@/db/words";
import { dayField, idField, optionalDay, optionalLine, versionField } from "../fields";
import { endingsByHand } from "./rules";

export const termFacts = z.strictObject({
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

export const grantInput = termFacts
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
const term = { id: idField, version: versionField };
const lastDayFirst = { error: "The last day is before the first.", path: ["endsOn"] };

export const endInput = z.strictObject({
  ...term,
  endsOn: dayField,
  ending: z.enum(endingsByHand, { error: "Say how the term ended." }),
  reason,
});
/** `state`: what the term was before it ended, for taking an end back. */
export const reopenInput = z.strictObject({
  ...term,
  endsOn: optionalDay,
  state: z.enum(["active", "grace", "on_hold", "invited"]).default("active"),
  reason,
});
export const extendInput = z.strictObject({ ...term, endsOn: optionalDay, reason });
export const holdInput = z.strictObject({ ...term, fromOn: dayField, reason });
/** The first day on which the term is active again. */
export const resumeInput = z.strictObject({ ...term, onDay: dayField });
export const startInput = z.strictObject({ ...term, startsOn: dayField });
/** What an invited member answers; a reason only if they like. */
export const acceptInput = z.strictObject(term);
export const turnDownInput = z.strictObject({ ...term, reason });
/** Days that are left out follow the term: from the day after its last one, as long as before. */
export const renewInput = z
  .strictObject({
    ...term,
    startsOn: dayField.nullish(),
    endsOn: dayField.nullish(),
    level: optionalLine(60),
    detail: optionalLine(120),
    reason,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, lastDayFirst);
export const reviseInput = z
  .strictObject({
    ...term,
    groupId: idField.nullish().transform((id) => id || null),
    detail: optionalLine(120),
    level: optionalLine(60),
    startsOn: dayField,
    endsOn: optionalDay,
    reason,
  })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, lastDayFirst);
