import { z } from "zod";
import { idField, optionalLine, versionField } from "@/lib/core/fields";

const reasonField = z.string().trim().min(1, "Say why in a few words.").max(1000, "At most 1,000 characters.");

const idAndVersion = { id: idField, version: versionField };

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

const tagCorrections = {
  add: z
    .array(
      z
        .strictObject({ goalKey: idField.nullish(), principleKey: idField.nullish(), reason: optionalLine(500) })
        .refine((tag) => Boolean(tag.goalKey) !== Boolean(tag.principleKey), "Choose a goal or a principle."),
    )
    .max(20)
    .default([]),
  remove: z
    .array(z.strictObject({ tagId: idField, why: reasonField }))
    .max(60)
    .default([]),
};

export const confirmActivityInput = z.strictObject({ ...idAndVersion, ...tagCorrections });

export const correctTagsInput = z.strictObject({ ...idAndVersion, ...tagCorrections });

/** The same one twice is one. */
export const confirmActivitiesInput = z.strictObject({
  chosen: z
    .array(z.strictObject(idAndVersion))
    .min(1)
    .max(200)
    .transform((chosen) => [...new Map(chosen.map((one) => [one.id, one])).values()]),
});

export const returnActivityInput = z.strictObject({
  ...idAndVersion,
  reason: reasonField,
  field: z.enum(returnFields).nullish(),
});

export const declineActivityInput = z.strictObject({ ...idAndVersion, reason: reasonField });

export const keepConfirmedInput = z.strictObject(idAndVersion);

export const twoActivitiesInput = z
  .strictObject({ id: idField, otherId: idField })
  .refine(({ id, otherId }) => id !== otherId, { error: "Choose two different activities.", path: ["otherId"] });

export const undoDecisionInput = z.strictObject({ id: idField });

export type TagCorrections = Pick<z.output<typeof confirmActivityInput>, "add" | "remove">;
