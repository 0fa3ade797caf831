import { z } from "zod";
import { idField, optionalLine, versionField } from "../fields";

const why = z.string().trim().min(1, "Say why in a few words.").max(1000, "At most 1,000 characters.");
const seen = { id: idField, version: versionField };

/** The parts of the form that a return can point at; `/home` leads straight to the field. */
export const returnFields = [
  "title",
  "startsOn",
  "links",
  "figures",
  "description",
  "credits",
  "goals",
  "principles",
] as const;

export const corrections = {
  add: z
    .array(
      z
        .strictObject({ goalKey: idField.nullish(), principleKey: idField.nullish(), reason: optionalLine(500) })
        .refine((tag) => Boolean(tag.goalKey) !== Boolean(tag.principleKey), "Choose a goal or a principle."),
    )
    .max(20)
    .default([]),
  remove: z
    .array(z.strictObject({ tagId: idField, why }))
    .max(60)
    .default([]),
};

export const confirmInput = z.strictObject({ ...seen, ...corrections });
export const correctInput = z.strictObject({ ...seen, ...corrections });
/** The same one twice is one. */
export const confirmManyInput = z.strictObject({
  chosen: z
    .array(z.strictObject(seen))
    .min(1)
    .max(200)
    .transform((chosen) => [...new Map(chosen.map((one) => [one.id, one])).values()]),
});
export const returnInput = z.strictObject({ ...seen, reason: why, field: z.enum(returnFields).nullish() });
export const declineInput = z.strictObject({ ...seen, reason: why });
export const undoInput = z.strictObject({ id: idField });
export const commentInput = z.strictObject({
  id: idField,
  body: z.string().trim().min(1, "Write something first.").max(4000, "At most 4,000 characters."),
});

export type Corrections = Pick<z.output<typeof confirmInput>, "add" | "remove">;
