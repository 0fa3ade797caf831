import { z } from "zod";
import { activityStates, creditParts, figureKeys, figureSources, visibilities } from "@/db/words";
import { countryAnswer, dayAnswer, instantAnswer, pagePlaces, versionAnswer } from "@/lib/core/api/answers";

const tagAnswer = z.object({
  key: z.string(),
  reason: z.string().nullable(),
  isConfirmed: z.boolean().describe("Whether a reviewer confirmed it."),
});

/** One activity as the API tells it; who of its people the viewer may not see has neither id nor name. */
export const activityAnswer = z
  .object({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    startsOn: dayAnswer.nullable().describe("Null in a draft without a day."),
    endsOn: dayAnswer.nullable().describe("The last day of something longer; null means one day."),
    state: z.enum(activityStates),
    visibility: z.enum(visibilities),
    language: z.string().nullable().describe("ISO 639."),
    country: countryAnswer,
    countryAsWritten: z.string().nullable(),
    city: z.string().nullable(),
    description: z.string().describe("Markdown."),
    links: z.array(z.string()),
    figures: z.array(
      z.object({
        key: z.enum(figureKeys),
        value: z.int(),
        source: z.enum(figureSources),
        asOf: dayAnswer.nullable(),
      }),
    ),
    reach: z.int().nullable().describe("People, reads, views and plays together; null is unknown."),
    credits: z.array(
      z.object({
        memberId: z.string().nullable(),
        guestName: z.string().nullable(),
        slug: z.string().nullable(),
        name: z.string().nullable(),
        part: z.enum(creditParts),
      }),
    ),
    goals: z.array(tagAnswer),
    principles: z.array(tagAnswer),
    programs: z.array(
      z.object({
        key: z.string(),
        counts: z.boolean().describe("Whether it counts there: it has a tag for one of the program's goals."),
      }),
    ),
    sourceKey: z.string().nullable().describe("What its source calls it; for who may change or manage it."),
    createdAt: instantAnswer,
    updatedAt: instantAnswer,
    version: versionAnswer,
  })
  .meta({ id: "Activity" });

export const activityPageAnswer = z.object({
  total: z.int().nullable().describe("How many there are in all, up to 1,000; null in the order of changes."),
  isMore: z.boolean().nullable().describe("Whether there are more than `total`; null in the order of changes."),
  ...pagePlaces,
  items: z.array(activityAnswer),
});

const stateAndVersion = { id: z.string(), version: versionAnswer, state: z.enum(activityStates) };

export const editedActivityAnswer = z.object(stateAndVersion).meta({ id: "EditedActivity" });

export const savedActivityAnswer = z
  .object({
    ...stateAndVersion,
    outcome: z.enum(["created", "updated", "unchanged"]),
  })
  .meta({ id: "SavedActivity" });
