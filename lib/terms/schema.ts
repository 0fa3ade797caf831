import { z } from "zod";
import { termEndings, termStates } from "@/db/words";
import { dayField, idField, optionalLine } from "../fields";

export const termFacts = z.strictObject({
  memberId: idField,
  programKey: z.string({ error: "Choose a program." }).min(1, "Choose a program."),
  groupId: idField.nullish().transform((id) => id || null),
  detail: optionalLine(120),
  level: optionalLine(60),
  startsOn: dayField,
  endsOn: dayField.nullish().transform((day) => day || null),
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

export type TermFacts = z.output<typeof termFacts>;
