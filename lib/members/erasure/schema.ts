import { z } from "zod";
import { idField, versionField } from "../../fields";

export const eraseInput = z.strictObject({
  id: idField,
  version: versionField,
  reason: z.string().trim().min(1, "Say why: the audit keeps it.").max(1000, "At most 1,000 characters."),
});

export const formerName = "Former member";
