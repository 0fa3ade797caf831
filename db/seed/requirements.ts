import type { Transaction } from "../client";
import { fold } from "../fold";
import { newId } from "../id";
import { requirementVersions } from "../schema/index";

type Starting = { key: string; parentKey?: string; atLeast: number } & Record<string, unknown>;

const anything = {
  ...{ parentKey: null, counts: "contributions", types: [], goals: [], principles: [], parts: [], limits: [] },
  ...{ certifications: [], certificationLevels: [], conductVersion: null },
  ...{ includesUnreviewed: false, leastReach: null, needsLink: false, within: "term", months: null, isRequired: true },
};
const partner = { key: "partner", counts: "partner_employer", atLeast: 1 };
const thoughtLeadership = ["promote-thought-leadership"];
const written = ["article", "book", "newsletter"];
const capabilityOrCustomer = ["workshop", "study_group", "mentoring", "certification_coaching", "customer_engagement"];

/** What Tenet comes with: its own reading of what the programs say in public, to be edited; nothing of it is official. */
const starting: { programKey: string; level: string; requirements: Starting[] }[] = [
  {
    programKey: "heroes",
    level: "",
    requirements: [{ key: "quarterly", atLeast: 1, within: "quarter", isRequired: false }],
  },
  {
    programKey: "community-builders",
    level: "",
    requirements: [
      { key: "age", counts: "age", atLeast: 1, includesUnreviewed: true },
      { key: "yearly", atLeast: 1, isRequired: false },
    ],
  },
  {
    programKey: "user-group-leaders",
    level: "",
    requirements: [{ key: "events", counts: "group_events", atLeast: 1, within: "months", months: 3 }],
  },
  {
    programKey: "ambassadors",
    level: "Charter",
    requirements: [
      { key: "all", atLeast: 8 },
      { key: "thought-leadership", parentKey: "all", atLeast: 4, goals: thoughtLeadership },
      { key: "certified", counts: "certifications", atLeast: 2, certificationLevels: ["professional", "specialty"] },
      partner,
    ],
  },
  {
    programKey: "ambassadors",
    level: "Established",
    requirements: [
      { key: "all", atLeast: 12 },
      { key: "thought-leadership", parentKey: "all", atLeast: 4, goals: thoughtLeadership },
      { key: "written", parentKey: "thought-leadership", atLeast: 2, types: written },
      { key: "capability-or-customer", parentKey: "all", atLeast: 4, types: capabilityOrCustomer },
      { key: "architect", counts: "certifications", atLeast: 1, certifications: ["solutions-architect-professional"] },
      { key: "specialty", counts: "certifications", atLeast: 1, certificationLevels: ["specialty"] },
      partner,
    ],
  },
];

/** Version 0 of what the programs ask, in force since the day before, whatever the time zone. */
export async function seedRequirements(tx: Transaction): Promise<void> {
  const createdAt = new Date();
  const fromOn = new Date(createdAt.getTime() - 86_400_000).toISOString().slice(0, 10);
  await tx.insert(requirementVersions).values(
    starting.map(({ programKey, level, requirements }) => ({
      id: newId(),
      ...{ programKey, level, levelFolded: fold(level), number: 0, fromOn, createdAt },
      requirements: requirements.map((one) => ({ ...anything, ...one })),
    })),
  );
}
