import { z } from "zod";
import { quietAnswers, termEndings, termStates } from "@/db/words";
import { dayAnswer, instantAnswer, syncedPageAnswer, versionAnswer } from "@/lib/core/api/answers";

/** What the API tells of a term wherever it stands. */
export const termFactsAnswer = {
  id: z.string(),
  programKey: z.string(),
  group: z.string().nullable().describe("The name of the group that it belongs to."),
  detail: z.string().nullable().describe("Specialty, topic, campus or partner, as the program calls it."),
  level: z.string().nullable(),
  startsOn: dayAnswer,
  endsOn: dayAnswer.nullable().describe("The last day; null while the end is open."),
  state: z.enum(termStates).describe("As it is today."),
  ending: z.enum(termEndings).nullable(),
};

/** The same with what only one term, or a list of terms, tells. */
export const wholeTermFactsAnswer = {
  ...termFactsAnswer,
  reason: z.string().nullable().describe("For the member, their managers and administrators alone."),
  version: versionAnswer,
  holds: z.array(z.object({ fromOn: dayAnswer, toOn: dayAnswer.nullable() })).describe("The days on which it rested."),
};

const termAnswer = z
  .object({
    ...wholeTermFactsAnswer,
    memberId: z.string(),
    member: z.string().describe("The name of its member."),
    slug: z.string().describe("The address of its member."),
    groupId: z.string().nullable(),
    graceDays: z.int().describe("So many days after its last one it can still be renewed."),
    quietAnswer: z
      .object({
        answer: z.enum(quietAnswers),
        answeredOn: dayAnswer,
        leaveUntilOn: dayAnswer.nullable().describe("The last day of the leave."),
      })
      .nullable()
      .describe(
        "What the member answered last who was asked how they are after a long time without a contribution: for their managers and administrators alone. An answer alone does not change updatedAt.",
      ),
    createdAt: instantAnswer,
    updatedAt: instantAnswer,
  })
  .meta({ id: "Term" });

export const termPageAnswer = syncedPageAnswer(termAnswer);
