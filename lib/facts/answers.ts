import { z } from "zod";
import { certificationLevels, factKinds } from "@/db/words";
import { dayAnswer, instantAnswer, syncedPageAnswer, versionAnswer } from "@/lib/core/api/answers";

export const factAnswer = z
  .object({
    id: z.string(),
    memberId: z.string(),
    member: z.string().describe("The name of its member."),
    slug: z.string().describe("The address of its member."),
    kind: z.enum(factKinds),
    certificationKey: z.string().nullable(),
    certification: z.string().nullable().describe("The name of the certification."),
    level: z.enum(certificationLevels).nullable(),
    detail: z.string().nullable().describe("The employer, the school, or the version of the code of conduct."),
    isPartner: z.boolean(),
    number: z.string().nullable(),
    fromOn: dayAnswer.describe("Earned, begun, said or accepted."),
    toOn: dayAnswer.nullable().describe("The last day on which it holds; null while no end is known."),
    link: z.string().nullable(),
    checkedAt: instantAnswer.nullable().describe("When somebody looked at the evidence; null while it waits for that."),
    createdAt: instantAnswer,
    updatedAt: instantAnswer,
    version: versionAnswer,
  })
  .meta({ id: "Fact" });

export const factPageAnswer = syncedPageAnswer(factAnswer);

export const savedFactAnswer = z.object({ id: z.string(), version: versionAnswer }).meta({ id: "SavedFact" });
