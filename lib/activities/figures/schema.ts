import { z } from "zod";
import { figureKeys } from "@/db/words";
import { idField, versionField } from "../../fields";
import { figureField } from "../schema";

/** Numbers that were not known when it was logged. One at least; blank is not zero. */
export const figuresInput = z
  .strictObject({
    id: idField,
    version: versionField,
    figures: z.partialRecord(z.enum(figureKeys), figureField.nullable()),
  })
  .refine(({ figures }) => Object.values(figures).some((value) => value !== null && value !== undefined), {
    error: "Write at least one number, or say that you don’t know.",
    path: ["figures"],
  });
