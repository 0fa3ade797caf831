import { z } from "zod";
import { emailField, passwordField } from "../schema";

export const askInput = z.strictObject({ email: emailField, returnTo: z.string().max(2000).nullish() });
export const secretField = z.string().regex(/^[\w-]{43}$/, "This link is not complete. Copy all of it from the mail.");
export const newPassword = z.strictObject({ secret: secretField, password: passwordField });
