import { z } from "zod";
import { groupKinds } from "@/db/words";
import { countryAnswer, dayAnswer, instantAnswer, syncedPageAnswer, versionAnswer } from "@/lib/core/api/answers";
import { groupStates } from "./status";

const groupFactsAnswer = {
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
  programKey: z.string().nullable().describe("The program that groups of this kind belong to."),
  country: countryAnswer,
  countryAsWritten: z.string().nullable(),
  city: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  statedMembers: z.int().nullable().describe("As the group says; null is unknown."),
  statedMembersOn: dayAnswer.nullable(),
  closedOn: dayAnswer.nullable(),
};

const listedGroupAnswer = z
  .object({
    ...groupFactsAnswer,
    state: z.enum(groupStates),
    lastHeldOn: dayAnswer.nullable(),
    nextOn: dayAnswer.nullable().describe("The day of the next event that is planned."),
    updatedAt: instantAnswer,
    version: versionAnswer,
  })
  .meta({ id: "ListedGroup" });

export const changedGroupAnswer = z
  .object({ id: z.string(), slug: z.string(), version: versionAnswer })
  .meta({ id: "ChangedGroup" });

export const groupPageAnswer = syncedPageAnswer(listedGroupAnswer);

/** One group as the API tells of it; of a lead whom the viewer may not see, only that there is one. */
export const groupAnswer = z
  .object({
    ...groupFactsAnswer,
    timeZone: z.string().nullable(),
    description: z.string(),
    links: z.array(z.string()),
    aliases: z.array(z.string()),
    leads: z.array(
      z.object({
        memberId: z.string().nullable(),
        name: z.string().nullable(),
        slug: z.string().nullable(),
        fromOn: dayAnswer,
        toOn: dayAnswer.nullable(),
        isInvited: z.boolean(),
      }),
    ),
    createdAt: instantAnswer,
    updatedAt: instantAnswer,
    version: versionAnswer,
  })
  .meta({ id: "Group" });
