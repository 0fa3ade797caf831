import { z } from "zod";
import { type CreditPart, creditParts, figureKeys } from "@/db/words";
import { confirmedDayField, idField, onlyTold, optionalLine, versionField } from "@/lib/core/fields";
import { activityFacts } from "./schema";

const shape = activityFacts.shape;

const figureList = z
  .array(z.object({ key: z.enum(figureKeys), value: z.int().min(0).nullable() }))
  .max(figureKeys.length)
  .transform((figures) => Object.fromEntries(figures.map(({ key, value }) => [key, value])));

const figures = z
  .union([shape.figures.unwrap(), figureList])
  .default({})
  .describe("By key, or as they are told. What is not named stays, null is unknown.");

type SentCredit = { memberId?: string | null; guestName: string | null; part: CreditPart };

const creditInput = z
  .strictObject({
    memberId: idField.nullish(),
    guestName: optionalLine(120),
    part: z.enum(creditParts),
    ...{ slug: onlyTold, name: onlyTold },
  })
  .refine((credit) => Boolean(credit.memberId) !== Boolean(credit.guestName), {
    error: "Must have either `memberId` or `guestName`.",
    path: ["memberId"],
  })
  .transform(({ memberId, guestName, part }): SentCredit => ({ memberId, guestName, part }));

const tagInput = z
  .strictObject({ key: z.string().min(1).max(80), reason: optionalLine(500), isConfirmed: onlyTold })
  .transform(({ key, reason }) => ({ key, reason }));

const facts = {
  ...shape,
  figures,
  credits: z.array(creditInput).min(1).max(300),
  goals: z.array(tagInput).max(60).default([]),
  principles: z.array(tagInput).max(30).default([]),
  confirmedDay: confirmedDayField,
};

/** A new activity, or the newest of what one source calls by that key. */
export const sentActivityInput = z.strictObject({
  ...facts,
  sourceKey: optionalLine(300).describe("What its source calls it. Sent again, it changes what was made of it."),
  allowDuplicate: z.boolean().default(false).describe("Log it even where something like it is there."),
});

const told = {
  ...{ state: onlyTold, reach: onlyTold, programs: onlyTold, createdAt: onlyTold, updatedAt: onlyTold },
  sourceKey: onlyTold,
};

/** An activity as it is told, with what is to be otherwise. */
export const replacedActivityInput = z.strictObject({ ...facts, ...told, id: idField, version: versionField });

/** Some of its fields. Without a version, whatever it says by now. */
export const patchedActivityInput = z.strictObject({
  ...z.object(facts).partial().shape,
  id: idField,
  version: versionField.optional(),
});

export type SentFacts = Pick<z.output<typeof replacedActivityInput>, keyof typeof facts>;

export const sentFactKeys = Object.keys(facts) as (keyof typeof facts)[];
