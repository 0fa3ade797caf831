import { z } from "zod";
import { idField } from "../../fields";
import { emailField } from "../schema";

export const passwordSignIn = z.strictObject({
  email: emailField,
  password: z.string().min(1, "Write your password.").max(200, "No password is this long."),
});

export const startInput = z.strictObject({
  accountId: idField,
  signedInBy: z.string().max(60),
  userAgent: z.string().max(300).nullish(),
});

export const endInput = z.strictObject({ id: idField });

export const endAllInput = z.strictObject({
  /** Left out for oneself. */
  memberId: idField.nullish(),
  keepsThisOne: z.boolean().default(false),
});
