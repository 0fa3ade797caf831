import { z } from "zod";
import { roles } from "@/db/words";
import { countryField, idField } from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";
import { tokenScopeKeys } from "@/lib/core/token-scopes";

const minPasswordLength = 10;
/** argon2 takes more; a body of megabytes is no password. */
const maxPasswordLength = 200;

export const emailField = z
  .string({ error: "Write your e-mail address." })
  .trim()
  .min(1, "Write your e-mail address.")
  .max(254, "This is too long for an e-mail address.")
  .pipe(z.email("This is not an e-mail address."));

const passwordField = z
  .string({ error: "Choose a password." })
  .min(minPasswordLength, `Use at least ${minPasswordLength} characters; a few words are easiest to remember.`)
  .max(maxPasswordLength, `Use at most ${maxPasswordLength} characters.`);

export const administratorInput = z.strictObject({
  name: z
    .string({ error: "Write your name." })
    .overwrite(oneLine)
    .min(1, "Write your name.")
    .max(120, "At most 120 characters."),
  email: emailField,
  password: passwordField.nullish(),
});

export const memberInput = z.strictObject({ memberId: idField });

export const inviteMemberInput = memberInput.extend({ email: emailField.nullish() });

export const requestLinkInput = z.strictObject({ email: emailField, returnTo: z.string().max(2000).nullish() });

export const linkSecretField = z
  .string()
  .regex(/^[\w-]{43}$/, "This link is not complete. Copy all of it from the mail.");

/** Whether scripts and calendars that act for the person stop, too. */
const revokesTokensField = z.boolean().default(false);

export const newPasswordInput = z.strictObject({
  secret: linkSecretField,
  password: passwordField,
  revokesTokens: revokesTokensField,
});

export const changePasswordInput = z.strictObject({
  /** Empty where the account has none yet. */
  present: z.string().max(200).default(""),
  password: passwordField,
  revokesTokens: revokesTokensField,
});

const providerIdentityFields = {
  provider: z.string().min(1).max(40),
  subject: z.string().min(1).max(255),
};

export const signInByProviderInput = z.strictObject({
  ...providerIdentityFields,
  /** Only an address that the provider says is verified. */
  verifiedEmail: z.string().max(254).nullable(),
  userAgent: z.string().max(300).nullish(),
});

export const connectProviderInput = z.strictObject(providerIdentityFields);

export const disconnectProviderInput = z.strictObject({ id: idField });

export const grantRoleInput = z
  .strictObject({
    memberId: idField,
    role: z.enum(roles, "Choose a role."),
    programKey: z
      .string()
      .nullish()
      .transform((key) => key || null),
    /** ISO codes; none means every country. */
    countries: z.array(countryField).max(250).default([]),
  })
  .refine((grant) => grant.role !== "manager" || grant.programKey !== null, {
    error: "Choose the program.",
    path: ["programKey"],
  })
  .refine((grant) => grant.role !== "administrator" || (grant.programKey === null && grant.countries.length === 0), {
    error: "An administrator has every program and country.",
    path: ["role"],
  });

export const endRoleInput = z.strictObject({ id: idField });

export type RoleTyped = z.input<typeof grantRoleInput>;

export const signInByPasswordInput = z.strictObject({
  email: emailField,
  password: z.string().min(1, "Write your password.").max(200, "No password is this long."),
});

export const startSessionInput = z.strictObject({
  accountId: idField,
  signedInBy: z.string().max(60),
  userAgent: z.string().max(300).nullish(),
});

export const endSessionInput = z.strictObject({ id: idField });

export const signOutEverywhereInput = z.strictObject({
  /** Left out for oneself. */
  memberId: idField.nullish(),
  keepsThisOne: z.boolean().default(false),
  revokesTokens: revokesTokensField,
});

/** Written in groups, read without them, in either case. */
export const setupInput = administratorInput.extend({
  code: z
    .string({ error: "Copy the code from the log." })
    .transform((code) => code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .pipe(z.string().min(1, "Copy the code from the log.").max(64)),
  password: passwordField,
});

export const createTokenInput = z.strictObject({
  /** Left out for one's own; only the command line makes one for somebody else. */
  memberId: idField.nullish(),
  name: z.string({ error: "Name what will use it." }).overwrite(oneLine).min(1, "Name what will use it.").max(80),
  scopes: z
    .array(z.enum(tokenScopeKeys, "There is no such scope."))
    .min(1, "Choose at least one thing that it may do."),
  /** Days from now; null lasts until it is revoked. */
  days: z.number().int().min(1, "At least one day.").max(3660, "At most ten years.").nullable().default(90),
});

export const revokeTokenInput = z.strictObject({ id: idField });
