import { z } from "zod";
import { administratorInput, passwordField } from "../schema";

/** Written in groups, read without them, in either case. */
export const setupInput = administratorInput.extend({
  code: z
    .string({ error: "Copy the code from the log." })
    .transform((code) => code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .pipe(z.string().min(1, "Copy the code from the log.").max(64)),
  password: passwordField,
});
