import { z } from "zod";
import { termStates } from "@/db/words";
import { dayAnswer } from "@/lib/core/api/answers";
import { notCountedReasons } from "@/lib/requirements/standing";

const record = { id: z.string(), title: z.string(), startsOn: dayAnswer };

/** How far one term is, as the API tells it. */
export const termStandingAnswer = z
  .object({
    termId: z.string(),
    on: dayAnswer.describe("The day that it is of: today, or the last day of a term that is over."),
    state: z.enum(termStates).describe("As it is today."),
    isComplete: z
      .boolean()
      .nullable()
      .describe("Whether all that is required is done; null where nothing is required."),
    version: z
      .int()
      .nullable()
      .describe("Of the requirements; 0 is what Tenet came with, null where nothing was ever asked."),
    requirements: z.array(
      z.object({
        key: z.string(),
        parentKey: z.string().nullable().describe("The requirement whose records these must be among."),
        words: z.string().describe("What is asked, as one sentence."),
        isRequired: z.boolean().describe("Otherwise it is only advised."),
        atLeast: z.int(),
        done: z.int(),
        missing: z.int(),
        isDone: z.boolean(),
        evenPace: z.int().nullable().describe("How many an even pace over the whole term would be by now."),
        from: dayAnswer,
        to: dayAnswer,
        counted: z.array(z.string()).describe("Ids of the activities, events or facts that count."),
        waiting: z.array(z.string()).describe("Of those that will count when they are confirmed, or checked."),
        leaving: z.array(z.object({ id: z.string(), on: dayAnswer })).describe("From which day on one counts no more."),
      }),
    ),
    counted: z.array(z.object(record)),
    notCounted: z.array(
      z.object({
        ...record,
        reason: z.enum(notCountedReasons),
        instead: z.array(z.string()).describe("Ids of what counts."),
      }),
    ),
    stages: z
      .array(
        z.object({
          key: z.string(),
          name: z.string(),
          reachedOn: dayAnswer.nullable(),
          eventId: z.string().nullable().describe("What reached it."),
        }),
      )
      .describe("Those of the program, first to last; none where it has none, or the term no group."),
  })
  .meta({ id: "TermStanding" });
