import { z } from "zod";
import { identityKinds, visibilities } from "@/db/words";
import { countryAnswer, dayAnswer, instantAnswer, syncedPageAnswer, versionAnswer } from "@/lib/core/api/answers";
import { profileParts } from "@/lib/members/profile-visibility";
import { termFactsAnswer, wholeTermFactsAnswer } from "@/lib/terms/answers";

/** A member as a list of the API tells of them; what the viewer may not see is null. */
const listedMemberAnswer = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    version: versionAnswer,
    country: countryAnswer,
    city: z.string().nullable(),
    email: z.string().nullable(),
    handle: z.string().nullable(),
    terms: z.array(z.object(termFactsAnswer)),
    activities: z.int().nullable().describe("How many confirmed activities credit them."),
    lastOn: dayAnswer.nullable().describe("The day of the last of these."),
    account: z.enum(["yes", "no", "disabled"]).nullable(),
    updatedAt: instantAnswer,
  })
  .meta({ id: "ListedMember" });

export const changedMemberAnswer = z
  .object({ id: z.string(), slug: z.string(), version: versionAnswer })
  .meta({ id: "ChangedMember" });

export const memberPageAnswer = syncedPageAnswer(listedMemberAnswer);

/** One member as the API tells of them; a part that the viewer may not see is null or empty. */
export const memberAnswer = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    country: countryAnswer,
    countryAsWritten: z.string().nullable(),
    city: z.string().nullable(),
    languages: z.array(z.string()),
    timeZone: z.string().nullable(),
    bio: z.string(),
    visibility: z.enum(visibilities),
    parts: z
      .partialRecord(z.enum(profileParts), z.enum(visibilities))
      .describe("Who may see which part; those not named follow their defaults."),
    identities: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(identityKinds),
        value: z.string(),
        visibility: z.enum(visibilities),
        verifiedAt: instantAnswer.nullable(),
      }),
    ),
    employments: z.array(
      z.object({
        id: z.string(),
        employer: z.string(),
        title: z.string().nullable(),
        fromOn: dayAnswer.nullable(),
        toOn: dayAnswer.nullable(),
      }),
    ),
    terms: z.array(z.object(wholeTermFactsAnswer)),
    createdAt: instantAnswer,
    updatedAt: instantAnswer,
    version: versionAnswer,
  })
  .meta({ id: "Member" });
