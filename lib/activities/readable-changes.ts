import { z } from "zod";
import { activityStates, creditParts, type FigureKey, figureKeys, figureSources, visibilities } from "@/db/words";
import { activityChangesBetween } from "./changes";
import { activityFactsOf, type FactsSource } from "./facts";
import { figureLabels } from "./figures";

const removedAtField = z.union([z.string(), z.date()]).nullable();

/** As much of a kept version as a difference is told from; parsed, since it comes from an older form of the table. */
export const versionSnapshot = z.object({
  type: z.string(),
  title: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  language: z.string().nullable(),
  country: z.string().nullable(),
  countryAsWritten: z.string().nullable(),
  city: z.string().nullable(),
  description: z.string(),
  visibility: z.enum(visibilities),
  state: z.enum(activityStates),
  links: z.array(z.string()),
  figures: z.array(
    z.object({
      key: z.enum(figureKeys),
      value: z.number(),
      source: z.enum(figureSources).optional(),
      asOf: z.string().nullish(),
    }),
  ),
  credits: z.array(
    z.object({
      memberId: z.string().nullable(),
      guestName: z.string().nullable(),
      name: z.string().nullish(),
      part: z.enum(creditParts),
      declinedAt: removedAtField,
    }),
  ),
  tags: z.array(
    z.object({
      goalKey: z.string().nullable(),
      principleKey: z.string().nullable(),
      reason: z.string().nullable(),
      addedByReviewer: z.boolean(),
      removedAt: removedAtField,
    }),
  ),
  submittedAt: z.coerce.date().nullish(),
  programs: z.array(z.object({ programKey: z.string(), counts: z.boolean() })).optional(),
});

export type VersionSnapshot = z.output<typeof versionSnapshot>;
/** What a reader is told of one change: the field in words, and both sides as text; empty for nothing. */
export type ReadableChange = { label: string; from: string; to: string };
/** Names for the keys that stand in facts. */
export type KeyNames = {
  type: (key: string) => string;
  goal: (key: string) => string;
  principle: (key: string) => string;
};

/** The fields by the words that readers know them by. */
export const activityFieldLabels: Record<string, string> = {
  type: "What it was",
  title: "Title",
  startsOn: "Day",
  endsOn: "Last day",
  figures: "Numbers",
  links: "Links",
  goals: "Goals",
  principles: "Principles",
  credits: "People",
  language: "Language",
  country: "Country",
  countryAsWritten: "Country as written",
  city: "City",
  description: "Description",
  visibility: "Who can see it",
};

/** The differences from one version to the next, state first, in words. */
export function readableChanges(before: VersionSnapshot, after: VersionSnapshot, names: KeyNames): ReadableChange[] {
  const told = [factsAsText(before, names), factsAsText(after, names)] as const;
  const facts = activityChangesBetween(
    activityFactsOf(before satisfies FactsSource),
    activityFactsOf(after satisfies FactsSource),
  );
  const state = before.state === after.state ? [] : [{ label: "State", from: before.state, to: after.state }];
  return [
    ...state,
    ...facts.map(({ field }) => ({
      label: activityFieldLabels[field] ?? field,
      from: told[0][field] ?? "",
      to: told[1][field] ?? "",
    })),
  ];
}

function factsAsText(version: VersionSnapshot, names: KeyNames): Record<string, string | null> {
  const facts = activityFactsOf(version);
  const people = version.credits.filter((credit) => credit.declinedAt === null);
  const figures = Object.entries(facts.figures) as [FigureKey, number][];
  const tags = (list: typeof facts.goals, name: (key: string) => string) =>
    list.map((tag) => (tag.reason ? `${name(tag.key)} (${tag.reason})` : name(tag.key))).join(", ");
  return {
    ...facts,
    type: names.type(facts.type),
    figures: figures.map(([key, value]) => `${value} ${figureLabels[key].after}`).join(", "),
    links: facts.links.join(", "),
    goals: tags(facts.goals, names.goal),
    principles: tags(facts.principles, names.principle),
    credits: people.map((one) => `${one.name ?? one.guestName ?? "somebody"} (${one.part})`).join(", "),
  };
}
