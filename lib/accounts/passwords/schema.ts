import { z } from "zod";
import { passwordField } from "../schema";

export const changeInput = z.strictObject({
  /** Empty where the account has none yet. */
  present: z.string().max(200).default(""),
  password: passwordField,
});
