import { z } from "zod";
import { identityKinds, type Visibility, visibilities } from "@/db/words";
import {
  countryField,
  idField,
  languageField,
  linkField,
  optionalDay,
  optionalLine,
  versionField,
} from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";
import { isTimeZone } from "@/lib/core/time-zones";
import { type ProfilePart, profileParts } from "./profile-visibility";

const handle = z
  .string()
  .overwrite(oneLine)
  .min(1, "Write the handle or the address.")
  .max(300, "At most 300 characters.");

export const identityField = z
  .strictObject({ kind: z.enum(identityKinds), value: handle, visibility: z.enum(visibilities).optional() })
  .superRefine((identity, context) => {
    const issue = (message: string) => context.addIssue({ code: "custom", message, path: ["value"] });
    if (identity.kind === "email" && !z.email().safeParse(identity.value).success)
      issue("This is not an e-mail address.");
    if (["website", "other"].includes(identity.kind) && !linkField.safeParse(identity.value).success)
      issue("Start with https://.");
  });

export const employmentField = z
  .strictObject({
    employer: z.string().overwrite(oneLine).min(1, "Write the employer's name.").max(120, "At most 120 characters."),
    title: optionalLine(120),
    fromOn: optionalDay,
    toOn: optionalDay,
  })
  .refine(({ fromOn, toOn }) => !fromOn || !toOn || toOn >= fromOn, {
    error: "The last day is before the first.",
    path: ["toOn"],
  });

function withoutBlankParts(
  parts: Partial<Record<ProfilePart, Visibility | "">>,
): Partial<Record<ProfilePart, Visibility>> {
  const kept: Partial<Record<ProfilePart, Visibility>> = {};
  for (const part of profileParts) {
    const visibility = parts[part];
    if (visibility) kept[part] = visibility;
  }
  return kept;
}

export const memberFacts = z.strictObject({
  name: z
    .string({ error: "Write the name." })
    .overwrite(oneLine)
    .min(1, "Write the name.")
    .max(120, "At most 120 characters."),
  country: countryField.nullish().transform((code) => code || null),
  countryAsWritten: optionalLine(120),
  city: optionalLine(120),
  languages: z.array(languageField).max(20).default([]),
  timeZone: z
    .string()
    .refine((zone) => isTimeZone(zone), "Choose a time zone from the list.")
    .nullish()
    .transform((zone) => zone || null),
  bio: z.string().max(4000, "At most 4,000 characters.").default(""),
  visibility: z.enum(visibilities).default("community"),
  /** A part that is left blank follows its default. */
  parts: z
    .partialRecord(z.enum(profileParts), z.enum(["", ...visibilities]))
    .default({})
    .transform(withoutBlankParts),
  identities: z.array(identityField).max(40).default([]),
  employments: z.array(employmentField).max(20).default([]),
});

/** The last part of the profile's address; left out, it is made from the name, or stays. */
const memberSlugField = z
  .string()
  .trim()
  .refine((slug) => slug === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), "Use a to z, 0 to 9 and single dashes.")
  .refine((slug) => !isReservedMemberSlug(slug), "This address is taken. Choose another.")
  .max(80, "At most 80 characters.")
  .nullish()
  .transform((slug) => slug || null);

export const addMemberInput = memberFacts.extend({ slug: memberSlugField });

/** `version` is the one that the form was opened with. */
export const editMemberInput = memberFacts.extend({ slug: memberSlugField, id: idField, version: versionField });

export type MemberFacts = z.output<typeof memberFacts>;

/** What one form takes for a new person, without id and version, and for one who is there. */
export const memberFormInput = memberFacts.extend({
  slug: memberSlugField,
  id: idField.nullish(),
  version: versionField.nullish(),
});

export type MemberFormValues = z.input<typeof memberFormInput>;

/** What to fill in; only fields that are empty are taken. */
export const completeMemberInput = memberFacts
  .pick({
    country: true,
    countryAsWritten: true,
    city: true,
    languages: true,
    timeZone: true,
    bio: true,
    identities: true,
    employments: true,
  })
  .extend({ id: idField });

/** What an import found, as it keeps it: empty where it filled something in, and what stood there where somebody edited a list. */
export const memberBeforeImport = z.object({
  name: z.string().optional(),
  country: z.string().nullish(),
  countryAsWritten: z.string().nullish(),
  city: z.string().nullish(),
  languages: z.array(z.string()).optional(),
  timeZone: z.string().nullish(),
  bio: z.string().optional(),
  identities: z.array(z.object({ kind: z.enum(identityKinds), valueFolded: z.string() })).default([]),
  employments: z.array(z.unknown()).optional(),
  email: z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional(),
});

export type MemberBefore = z.input<typeof memberBeforeImport>;

export const shareProfileInput = z.strictObject({ with: z.enum(visibilities) });

/** Addresses under `/members` that are pages of their own, and `me`, which a filter reads as whoever looks. */
export function isReservedMemberSlug(slug: string): boolean {
  return ["new", "export", "edit", "me"].includes(slug);
}
