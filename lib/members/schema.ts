import { z } from "zod";
import { identityKinds, visibilities } from "@/db/words";
import { countryField, dayField, idField, languageField, linkField, optionalLine, versionField } from "../fields";
import { profileParts } from "./rules";

const handle = z.string().trim().min(1, "Write the handle or the address.").max(300, "At most 300 characters.");

export const identityField = z
  .strictObject({ kind: z.enum(identityKinds), value: handle, visibility: z.enum(visibilities).optional() })
  .superRefine((identity, context) => {
    const issue = (message: string) => context.addIssue({ code: "custom", message, path: ["value"] });
    if (identity.kind === "email" && !z.email().safeParse(identity.value).success)
      issue("This is not an e-mail address.");
    if (["website", "other"].includes(identity.kind) && !linkField.safeParse(identity.value).success)
      issue("Start with https://.");
  });

export const employmentField = z.strictObject({
  employer: z.string().trim().min(1, "Write the employer's name.").max(120),
  title: optionalLine(120),
  fromOn: dayField.nullish().transform((day) => day || null),
  toOn: dayField.nullish().transform((day) => day || null),
});

export const memberFacts = z.strictObject({
  name: z.string({ error: "Write the name." }).trim().min(1, "Write the name.").max(120, "At most 120 characters."),
  country: countryField.nullish().transform((code) => code || null),
  countryAsWritten: optionalLine(120),
  city: optionalLine(120),
  languages: z.array(languageField).max(20).default([]),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
      "Choose a time zone from the list.",
    )
    .nullish()
    .transform((zone) => zone || null),
  bio: z.string().max(4000, "At most 4,000 characters.").default(""),
  visibility: z.enum(visibilities).default("community"),
  parts: z.partialRecord(z.enum(profileParts), z.enum(visibilities)).default({}),
  identities: z.array(identityField).max(40).default([]),
  employments: z.array(employmentField).max(20).default([]),
});

export const createInput = memberFacts.extend({
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, "Use a to z, 0 to 9 and dashes.")
    .nullish(),
});
export const editInput = memberFacts.extend({ id: idField, version: versionField });

export type MemberFacts = z.output<typeof memberFacts>;
export type MemberFactsTyped = z.input<typeof memberFacts>;
