import { z } from "zod";
import { dayField, idField, linkField, optionalDay, optionalLine, versionField } from "@/lib/core/fields";
import { fileIdsField } from "@/lib/evidence/schema";
import { factKinds } from "./kinds";

const factFields = {
  certificationKey: z
    .string()
    .max(80)
    .nullish()
    .transform((key) => key || null),
  /** The employer, the school, or the version of the code of conduct. */
  detail: optionalLine(120),
  isPartner: z.boolean().default(false),
  number: optionalLine(80),
  /** Earned, begun, said or accepted. */
  fromOn: dayField,
  toOn: optionalDay,
  link: z
    .union([z.literal(""), linkField])
    .nullish()
    .transform((link) => link || null),
};

const kindField = z.enum(factKinds, "Choose what it is.");

type Fields = { certificationKey: string | null; detail: string | null; fromOn: string; toOn: string | null };

function missingOf(kind: (typeof factKinds)[number], { certificationKey, detail }: Fields): [string, string] | null {
  if (kind === "certification" && !certificationKey) return ["certificationKey", "Choose the certification."];
  if (kind === "employer" && !detail) return ["detail", "Write the name of the employer."];
  if (kind === "conduct" && !detail) return ["detail", "Write which version was accepted."];
  return null;
}

export const recordFactInput = z
  .strictObject({ memberId: idField, kind: kindField, ...factFields, fileIds: fileIdsField.default([]) })
  .superRefine((fact, { addIssue }) => {
    const missing = missingOf(fact.kind, fact);
    if (missing) addIssue({ code: "custom", path: [missing[0]], message: missing[1] });
  })
  .refine(({ fromOn, toOn }) => !toOn || toOn >= fromOn, { error: "This is before the first day.", path: ["toOn"] });

export type RecordedFact = z.input<typeof recordFactInput>;

/** `version` is the one that the viewer saw. What kind it is stays, and so do the files where none are named. */
export const correctFactInput = z
  .strictObject({ id: idField, version: versionField, ...factFields, fileIds: fileIdsField.optional() })
  .refine(({ fromOn, toOn }) => !toOn || toOn >= fromOn, { error: "This is before the first day.", path: ["toOn"] });

/** Which one, as it was when the page was opened. */
export const factChoiceInput = z.strictObject({ id: idField, version: versionField });

export { missingOf as missingFactField };
