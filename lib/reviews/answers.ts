import { z } from "zod";
import { dayAnswer, instantAnswer, pageAnswer, versionAnswer } from "@/lib/core/api/answers";

const waitingActivityAnswer = z
  .object({
    id: z.string(),
    version: versionAnswer,
    type: z.string(),
    title: z.string(),
    startsOn: dayAnswer.nullable(),
    loggedById: z.string().nullable(),
    submittedAt: instantAnswer.nullable(),
    credits: z.array(z.object({ memberId: z.string().nullable(), name: z.string().nullable() })),
    programs: z.array(z.string()).describe("Keys of the programs that it is for."),
  })
  .meta({ id: "WaitingActivity" });

export const reviewQueueAnswer = pageAnswer(waitingActivityAnswer);

/** What a decision answers. */
export const decidedActivityAnswer = z.object({ id: z.string() }).meta({ id: "DecidedActivity" });
