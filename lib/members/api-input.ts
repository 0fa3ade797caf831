import { z } from "zod";
import { idField, onlyTold, versionField } from "@/lib/core/fields";
import { employmentField, identityField, memberFacts } from "./schema";

const facts = {
  ...memberFacts.shape,
  identities: z
    .array(
      identityField
        .safeExtend({ id: onlyTold, verifiedAt: onlyTold })
        .transform(({ id, verifiedAt, ...identity }) => identity),
    )
    .max(40)
    .default([]),
  employments: z
    .array(employmentField.safeExtend({ id: onlyTold }).transform(({ id, ...employment }) => employment))
    .max(20)
    .default([]),
};

const told = { id: onlyTold, terms: onlyTold, createdAt: onlyTold, updatedAt: onlyTold };

/** A member as they are told, with what is to be otherwise. The address of the profile stays. */
export const replacedMemberInput = z.strictObject({ ...facts, ...told, slug: idField, version: versionField });

/** Some of it. Without a version, whatever it says by now. */
export const patchedMemberInput = z.strictObject({
  ...z.object(facts).partial().shape,
  slug: idField,
  version: versionField.optional(),
});

export const memberFactKeys = Object.keys(facts) as (keyof typeof facts)[];
