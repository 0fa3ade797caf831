import { z } from "zod";
import { idField, optionalLine } from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";

/** What somebody asks a member through the profile. Whoever is signed in asks by their own name and address. */
export const askMemberInput = z.strictObject({
  memberId: idField,
  name: optionalLine(80),
  email: z
    .string()
    .overwrite(oneLine)
    .nullish()
    .transform((address) => address || null)
    .refine((address) => address === null || z.email().safeParse(address).success, "This is not an e-mail address."),
  text: z
    .string({ error: "Write your question." })
    .trim()
    .min(20, "Write at least a sentence, so that it can be answered.")
    .max(2000, "At most 2,000 characters."),
  /** Nobody sees this field: whatever fills it in is a program. */
  website: z.string().max(0, "This was filled in by a program. Reload the page and write it yourself.").nullish(),
});
