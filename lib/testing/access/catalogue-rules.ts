import { addActivityType, retireActivityType } from "@/lib/catalogue/activity-types";
import { addCertification, retireCertification } from "@/lib/catalogue/certifications";
import { addEventKind, retireEventKind } from "@/lib/catalogue/event-kinds";
import { addGoal, retireGoal } from "@/lib/catalogue/goals";
import { addPrinciple, retirePrinciple } from "@/lib/catalogue/principles";
import { addProgram, retireProgram } from "@/lib/catalogue/programs";
import { addTrait, retireTrait } from "@/lib/catalogue/traits";
import type { Viewer } from "@/lib/core/viewer";
import { program } from "./roles";
import { byAdministrator, type Rules, rule } from "./rule";

const facts = { name: "Anew", summary: "", aliases: [] };
const programFacts = { name: "Anew", shortName: "Anew", color: "jade", shape: "star" };
const typeFacts = { name: "Anew", icon: "talk", part: "speaker" };
const trait = { programKey: program, text: "Asks before answering" };

type Add = (viewer: Viewer, raw: unknown) => Promise<{ key: string }>;
type Retire = (viewer: Viewer, raw: unknown) => Promise<{ version: number }>;

/** Something of the catalogue that was retired, to be brought back. */
const ofRetired = (add: Add, retire: Retire, said: object) =>
  rule(async ({ who }) => {
    const { key } = await add(who.administrator, said);
    const { version } = await retire(who.administrator, { key, version: 1 });
    return { key, version };
  }, "administrator");

const ofTrait = (more: object) =>
  rule(async ({ who }) => ({ ...(await addTrait(who.administrator, trait)), ...more }), "administrator");

/** The catalogue: administrators alone. */
export const catalogueRules: Rules = {
  "catalogue/activity-types addActivityType": byAdministrator({ name: "Anew", icon: "talk", part: "speaker" }),
  "catalogue/activity-types bringBackActivityType": ofRetired(addActivityType, retireActivityType, {
    ...typeFacts,
    name: "Retired type",
  }),
  "catalogue/activity-types moveActivityType": byAdministrator({ key: "talk", by: 1 }),
  "catalogue/activity-types retireActivityType": byAdministrator({ key: "talk", version: 1 }),
  "catalogue/activity-types reviseActivityType": byAdministrator({
    key: "talk",
    version: 1,
    name: "Anew",
    icon: "talk",
    part: "speaker",
  }),
  "catalogue/certifications addCertification": byAdministrator({ name: "Anew", level: "specialty" }),
  "catalogue/certifications bringBackCertification": ofRetired(addCertification, retireCertification, {
    ...{ name: "Retired certification", level: "associate" },
  }),
  "catalogue/certifications moveCertification": byAdministrator({ key: "cloud-practitioner", by: 1 }),
  "catalogue/certifications retireCertification": byAdministrator({ key: "cloud-practitioner", version: 1 }),
  "catalogue/certifications reviseCertification": byAdministrator({
    ...{ key: "cloud-practitioner", version: 1, name: "Anew", level: "associate" },
  }),
  "catalogue/event-kinds addEventKind": byAdministrator({ name: "Anew" }),
  "catalogue/event-kinds bringBackEventKind": ofRetired(addEventKind, retireEventKind, { name: "Retired kind" }),
  "catalogue/event-kinds moveEventKind": byAdministrator({ key: "meetup", by: 1 }),
  "catalogue/event-kinds retireEventKind": byAdministrator({ key: "meetup", version: 1 }),
  "catalogue/event-kinds reviseEventKind": byAdministrator({ key: "meetup", version: 1, name: "Anew" }),
  "catalogue/goals addGoal": byAdministrator({ ...facts, programKey: program }),
  "catalogue/goals bringBackGoal": ofRetired(addGoal, retireGoal, {
    ...facts,
    programKey: program,
    name: "Retired goal",
  }),
  "catalogue/goals moveGoal": byAdministrator({ key: "encourage-peer-learning", by: 1 }),
  "catalogue/goals retireGoal": byAdministrator({ key: "encourage-peer-learning", version: 1 }),
  "catalogue/goals reviseGoal": byAdministrator({ ...facts, key: "encourage-peer-learning", version: 1 }),
  "catalogue/principles addPrinciple": byAdministrator({ ...facts, number: 99 }),
  "catalogue/principles bringBackPrinciple": ofRetired(addPrinciple, retirePrinciple, {
    ...facts,
    number: 98,
    name: "Retired principle",
  }),
  "catalogue/principles movePrinciple": byAdministrator({ key: "dive-deep", by: 1 }),
  "catalogue/principles retirePrinciple": byAdministrator({ key: "dive-deep", version: 1 }),
  "catalogue/principles revisePrinciple": byAdministrator({ ...facts, number: 99, key: "dive-deep", version: 1 }),
  "catalogue/programs addProgram": byAdministrator({ name: "Anew", shortName: "Anew", color: "jade", shape: "star" }),
  "catalogue/programs bringBackProgram": ofRetired(addProgram, retireProgram, {
    ...programFacts,
    name: "Retired program",
    shortName: "Retired",
  }),
  "catalogue/programs moveProgram": byAdministrator({ key: program, by: 1 }),
  "catalogue/programs retireProgram": byAdministrator({ key: program, version: 1 }),
  "catalogue/programs reviseProgram": byAdministrator({
    key: program,
    version: 1,
    name: "Anew",
    shortName: "Anew",
    color: "jade",
    shape: "star",
  }),
  "catalogue/traits addTrait": byAdministrator({ programKey: program, text: "Anew" }),
  "catalogue/traits bringBackTrait": ofRetired(addTrait, retireTrait, trait),
  "catalogue/traits moveTrait": ofTrait({ by: -1 }),
  "catalogue/traits retireTrait": ofTrait({ version: 1 }),
  "catalogue/traits reviseTrait": ofTrait({ version: 1, text: "Answers before asking" }),
  "stages/save saveStages": byAdministrator({ programKey: program, version: 0, stages: [] }),
  "requirements/save saveRequirements": byAdministrator({
    ...{ programKey: program, level: "Anew", after: -1, fromOn: "2199-01-01", requirements: [] },
  }),
};
