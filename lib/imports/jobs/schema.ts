import { z } from "zod";
import { importKindNames } from "@/db/words";
import { idField } from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";
import { mappingSchema } from "../schema";

export const largestImportFile = 20_000_000;

export const uploadImportInput = z.strictObject({
  kind: z.enum(importKindNames, { error: "Choose what is in the file." }),
  fileName: z.string().overwrite(oneLine).min(1, "The file has no name.").max(200, "At most 200 characters."),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength > 0, "The file is empty.")
    .refine((bytes) => bytes.byteLength <= largestImportFile, "At most 20 MB. Split the file."),
  mapping: mappingSchema.prefault({}),
  /** Who did it, where neither a column nor a cell names anybody. */
  memberId: idField.nullish().transform((id) => id ?? null),
  isOwn: z.boolean().default(false),
  /** Whose events these are. */
  groupId: idField.nullish().transform((id) => id ?? null),
});

export const answerImportInput = z.strictObject({
  id: idField,
  mapping: mappingSchema,
  memberId: idField.nullish().transform((id) => id ?? null),
});

export const importChoice = z.strictObject({ id: idField });

export const saveMappingInput = z.strictObject({
  kind: z.enum(importKindNames),
  name: z.string().overwrite(oneLine).min(1, "Give it a name.").max(80, "At most 80 characters."),
  mapping: mappingSchema,
});
