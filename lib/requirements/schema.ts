import { z } from "zod";
import { certificationLevels, creditParts } from "@/db/words";
import { dayField } from "@/lib/core/fields";
import { oneLine } from "@/lib/core/one-line";
import { asksForFacts, type FactCounts, factCounts } from "./fact-counts";

/** When something must have happened to count: within the term, within so many months up to today, or within each quarter of a year. */
const requirementWindows = ["term", "months", "quarter"] as const;

const keys = z.array(z.string().min(1).max(80)).max(60);

const requirementFields = z.strictObject({
  /** Tells it apart from the others of its program for good, also in later versions. */
  key: z.string().min(1).max(40),
  /** The requirement whose records these must be among: "of which 4 are written". */
  parentKey: z.string().max(40).nullable(),
  /** What the member contributed, what the group of the term held, or which facts hold. */
  counts: z.enum(["contributions", "group_events", ...factCounts]),
  atLeast: z.int("Write a whole number.").min(1, "Write 1 or more.").max(999, "At most 999."),
  /** Empty lists take any. */
  types: keys,
  goals: keys,
  principles: keys,
  parts: z.array(z.enum(creditParts)).max(creditParts.length),
  /** Of certifications, these and whatever is of these levels; with both lists empty, any. */
  certifications: keys,
  certificationLevels: z.array(z.enum(certificationLevels)).max(certificationLevels.length),
  /** The version of the code of conduct; null takes any. */
  conductVersion: z.string().overwrite(oneLine).max(40, "At most 40 characters.").nullable(),
  /** What waits for review, or was not checked yet, counts as well. */
  includesUnreviewed: z.boolean(),
  leastReach: z.int("Write a whole number.").min(1, "Write 1 or more.").max(1_000_000_000).nullable(),
  needsLink: z.boolean(),
  /** Of these types no more than so many count. */
  limits: z
    .array(z.strictObject({ type: z.string().min(1).max(80), most: z.int().min(1, "Write 1 or more.").max(999) }))
    .max(20),
  within: z.enum(requirementWindows),
  months: z.int("Write a whole number.").min(1, "Write 1 or more.").max(60, "At most 60 months.").nullable(),
  /** Otherwise it is only advised. */
  isRequired: z.boolean(),
});

export type Requirement = z.output<typeof requirementFields>;
export type FactRequirement = Requirement & { counts: FactCounts };

/** What versions of before there were facts do not say. */
export const asksForNoFacts = { certifications: [], certificationLevels: [], conductVersion: null };

/** The deepest that requirements stand within one another: "8, of which 4, of which 2". */
const deepest = 3;

/** All that a program, or one of its levels, asks for in one version. */
export const requirementList = z
  .array(requirementFields)
  .max(30, "At most 30 requirements.")
  .superRefine((requirements, { addIssue }) => {
    const before = new Map<string, Requirement & { depth: number }>();
    for (const [at, one] of requirements.entries()) {
      const refuse = (field: string, message: string) => addIssue({ code: "custom", path: [at, field], message });
      const parent = one.parentKey === null ? null : before.get(one.parentKey);
      if (before.has(one.key)) refuse("key", "There is another requirement with this key.");
      if (one.within === "months" && one.months === null) refuse("months", "Write how many months.");
      if (one.counts === "group_events" && one.within !== "months")
        refuse("within", "Events of a group are counted within so many months.");
      if (asksForFacts(one) && one.counts !== "certifications" && one.atLeast > 1)
        refuse("atLeast", "This can be asked for once only: write 1.");
      if (parent === undefined) refuse("parentKey", "The requirement that it belongs to must stand above it.");
      if (parent && (parent.counts !== "contributions" || one.counts !== "contributions"))
        refuse("parentKey", "Only contributions can be part of other contributions.");
      if (parent && one.atLeast > parent.atLeast) refuse("atLeast", `At most ${parent.atLeast}, as many as in all.`);
      const depth = (parent?.depth ?? 0) + 1;
      if (depth > deepest) refuse("parentKey", "Requirements can stand within one another three deep.");
      before.set(one.key, { ...one, depth });
    }
  });

/** What would be asked, to see whom it affects. */
export const tryRequirementsInput = z.strictObject({
  programKey: z.string().min(1).max(80),
  level: z.string().overwrite(oneLine).min(1).max(60).nullable(),
  requirements: requirementList,
});

/** `after`: the number of the version that the viewer saw, -1 where there was none. An empty list asks for nothing. */
export const saveRequirementsInput = z.strictObject({
  programKey: z.string().min(1).max(80),
  /** Null: for every level that has none of its own. */
  level: z.string().overwrite(oneLine).min(1).max(60).nullable(),
  after: z.int().min(-1),
  fromOn: dayField,
  requirements: requirementList,
});
