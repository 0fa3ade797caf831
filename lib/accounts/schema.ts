import { z } from "zod";
import { idField } from "../fields";
import { leastCharacters, mostCharacters } from "./passwords/rules";

export const emailField = z
  .string({ error: "Write your e-mail address." })
  .trim()
  .min(1, "Write your e-mail address.")
  .max(254, "This is too long for an e-mail address.")
  .pipe(z.email("This is not an e-mail address."));

export const passwordField = z
  .string({ error: "Choose a password." })
  .min(leastCharacters, `Use at least ${leastCharacters} characters; a few words are easiest to remember.`)
  .max(mostCharacters, `Use at most ${mostCharacters} characters.`);

export const administratorInput = z.strictObject({
  name: z.string({ error: "Write your name." }).trim().min(1, "Write your name.").max(120, "At most 120 characters."),
  email: emailField,
  password: passwordField.nullish(),
});

export const memberInput = z.strictObject({ memberId: idField });
export const inviteInput = memberInput.extend({ email: emailField.nullish() });
