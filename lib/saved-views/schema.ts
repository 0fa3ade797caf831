import { z } from "zod";
import { idField } from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";

/** A list's address without its query, such as `/admin/members`. */
const pathField = z
  .string()
  .max(200)
  .regex(/^(\/[a-z0-9-]+)+$/, "Tenet has no such list.");

export const saveViewInput = z.strictObject({
  path: pathField,
  name: z
    .string({ error: "Give it a name." })
    .overwrite(oneLine)
    .min(1, "Give it a name.")
    .max(60, "At most 60 characters."),
  query: z.string().max(2000, "These filters are too long to save."),
});

export const deleteViewInput = z.strictObject({ id: idField });
