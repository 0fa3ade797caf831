import { z } from "zod";
import { creditParts, figureKeys, groupKinds, programShapes } from "@/db/words";
import { instantAnswer, listAnswer, versionAnswer } from "@/lib/core/api/answers";

const standing = {
  retiredAt: instantAnswer.nullable().describe("Since when it is no longer offered; null while it is."),
  version: versionAnswer,
};

const goalAnswer = z.object({
  key: z.string(),
  name: z.string(),
  summary: z.string(),
  aliases: z.array(z.string()),
  ...standing,
});

const traitAnswer = z.object({
  key: z.string(),
  text: z.string(),
  goals: z.array(z.string()).describe("Contributions that advance one of these goals show it."),
  principles: z.array(z.string()).describe("Contributions that advance one of these principles show it."),
  isShownByCertifications: z.boolean().describe("Whether certifications that the member holds show it."),
  ...standing,
});

const programAnswer = z
  .object({
    key: z.string(),
    name: z.string(),
    shortName: z.string(),
    audience: z.string(),
    aliases: z.array(z.string()),
    groupKind: z.enum(groupKinds).nullable().describe("The kind of group that its members lead, if any."),
    detail: z
      .object({ name: z.string(), examples: z.array(z.string()) })
      .describe("What a term in it has a detail of."),
    color: z.string(),
    shape: z.enum(programShapes),
    asksWhenQuiet: z.boolean().describe("Whether members who become quiet are asked by mail how they are."),
    asksWhenGroupsQuiet: z.boolean().describe("Whether the leads of groups that become quiet are asked by mail."),
    goals: z.array(goalAnswer),
    traits: z.array(traitAnswer),
    ...standing,
  })
  .meta({ id: "Program" });

const principleAnswer = z
  .object({
    key: z.string(),
    number: z.int(),
    name: z.string(),
    summary: z.string(),
    aliases: z.array(z.string()),
    ...standing,
  })
  .meta({ id: "Principle" });

const activityTypeAnswer = z
  .object({
    key: z.string(),
    name: z.string(),
    icon: z.string(),
    asks: z.array(z.enum(figureKeys)).describe("The numbers that it calls for."),
    part: z.string().describe(`The part that whoever logs it most likely played: ${creditParts.join(", ")}.`),
    aliases: z.array(z.string()),
    isCommon: z.boolean(),
    ...standing,
  })
  .meta({ id: "ActivityType" });

export const programsAnswer = listAnswer(programAnswer);
export const principlesAnswer = listAnswer(principleAnswer);
export const activityTypesAnswer = listAnswer(activityTypeAnswer);
