import { z } from "zod";
import { identityKinds } from "@/db/words";
import { idField } from "../../fields";
import { memberFacts } from "../schema";

/** What to fill in; only fields that are empty are taken. */
export const completeInput = memberFacts
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

/** What a completion found empty, as the import keeps it. */
export const restoreInput = z.object({
  country: z.string().nullish(),
  countryAsWritten: z.string().nullish(),
  city: z.string().nullish(),
  languages: z.array(z.string()).optional(),
  timeZone: z.string().nullish(),
  bio: z.string().optional(),
  identities: z.array(z.object({ kind: z.enum(identityKinds), valueFolded: z.string() })).default([]),
  employments: z.array(z.unknown()).optional(),
});
