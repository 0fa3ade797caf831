import { z } from "zod";
import { cycleDecisionKinds, letterKinds, letterStates } from "@/db/words";
import { countryAnswer, dayAnswer, instantAnswer, listAnswer, pageAnswer, versionAnswer } from "@/lib/core/api/answers";

const cycleAnswer = z
  .object({
    id: z.string(),
    programKey: z.string(),
    name: z.string(),
    level: z.string().nullable().describe("Null: every level."),
    countries: z.array(z.string()).nullable().describe("ISO 3166-1 alpha-2; null: every country."),
    endsFrom: dayAnswer,
    endsTo: dayAnswer,
    opensOn: dayAnswer,
    remindOn: z.array(dayAnswer),
    decisionsCloseOn: dayAnswer,
    lettersLastOn: dayAnswer,
    appealsUntil: dayAnswer,
    state: z.enum(["planned", "open", "letters", "appeals", "closed"]).describe("As it is today."),
    terms: z.int().describe("How many of its terms you manage."),
    decided: z.int(),
    version: versionAnswer,
  })
  .meta({ id: "Cycle" });

export const cycleListAnswer = listAnswer(cycleAnswer);

const decidedAnswer = z
  .object({
    id: z.string(),
    decision: z.enum(cycleDecisionKinds),
    letterKind: z.enum(letterKinds).describe("Which letter it has: a renewal is told apart by its level."),
    level: z.string().nullable(),
    untilOn: dayAnswer.nullable(),
    reason: z.string().nullable(),
    decidedAt: instantAnswer,
    letterState: z.enum(letterStates).describe("`held`: it waits for a reason."),
    sentAt: instantAnswer.nullable(),
    version: versionAnswer,
  })
  .meta({ id: "CycleDecision" });

const cycleTermAnswer = z
  .object({
    termId: z.string(),
    termVersion: versionAnswer,
    memberId: z.string(),
    member: z.string().describe("The name of its member."),
    slug: z.string(),
    country: countryAnswer,
    level: z.string().nullable(),
    startsOn: dayAnswer,
    endsOn: dayAnswer.nullable(),
    decision: decidedAnswer.nullable().describe("Null: nobody has decided."),
  })
  .meta({ id: "CycleTerm" });

export const cycleTermPageAnswer = pageAnswer(cycleTermAnswer);

/** What a decision answers. */
export const madeDecisionAnswer = z
  .object({
    id: z.string(),
    version: versionAnswer,
    letterKind: z.enum(letterKinds),
    level: z.string().nullable(),
    untilOn: dayAnswer.nullable(),
  })
  .meta({ id: "MadeDecision" });

export const undoneDecisionAnswer = z
  .object({ cycleId: z.string(), termId: z.string() })
  .meta({ id: "UndoneDecision" });
