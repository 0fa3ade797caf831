import { z } from "zod";
import { termStates } from "@/db/words";
import { dayAnswer, versionAnswer } from "@/lib/core/api/answers";

const before = z
  .object({ endsOn: dayAnswer.nullable(), state: z.enum(termStates) })
  .describe("What `reopen` takes to put an ended term back as it was.");

/** What each step answers that changes a term. */
export const changedTermAnswer = z
  .object({ id: z.string(), version: versionAnswer, before })
  .meta({ id: "ChangedTerm" });

export const renewedTermAnswer = z
  .object({
    id: z.string().describe("The term that follows."),
    endedId: z.string().describe("The one that it follows."),
  })
  .meta({ id: "RenewedTerm" });
