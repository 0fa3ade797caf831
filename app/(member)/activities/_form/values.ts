import { randomUUID } from "node:crypto";
import { activityFactsOf } from "@/lib/activities/facts";
import type { ActivityWithDetails } from "@/lib/activities/get";
import type { ActivityFormInput } from "@/lib/activities/schema";
import type { FormOptions } from "./options";

const noFiles = { added: [], removed: [] };

/** An empty form with what is likely already in it. `sourceKey` makes sending the same form twice harmless. */
export function newValues(
  { me, habits, types, programs }: FormOptions,
  wanted: { type?: unknown; goal?: unknown } = {},
): ActivityFormInput {
  const goals = programs.flatMap((program) => program.goals).filter(({ key }) => key === wanted.goal);
  const type = types.find((one) => one.key === wanted.type) ?? types.find((one) => one.key === habits.type) ?? types[0];
  return {
    intent: "send",
    id: null,
    version: null,
    sourceKey: `form:${randomUUID()}`,
    type: type?.key ?? "",
    title: "",
    startsOn: "",
    endsOn: "",
    links: [""],
    figures: {},
    language: habits.language,
    country: habits.country,
    countryAsWritten: null,
    city: null,
    description: "",
    visibility: "public",
    credits: [{ memberId: me.id, guestName: null, part: type?.part ?? "contributor" }],
    goals: goals.map(({ key }) => ({ key })),
    principles: [],
    files: noFiles,
  };
}

/** The form as the activity stands. */
export function valuesOf(activity: ActivityWithDetails): ActivityFormInput {
  const facts = activityFactsOf(activity);
  return {
    ...facts,
    files: noFiles,
    intent: "send",
    id: activity.id,
    version: activity.version,
    sourceKey: null,
    startsOn: activity.isDayOpen ? "" : facts.startsOn,
    endsOn: facts.endsOn ?? "",
    links: facts.links.length > 0 ? facts.links : [""],
  };
}

/** A copy to log anew: the same but for the day, the numbers and the links, which belong to the other one. */
export function copyOf(activity: ActivityWithDetails, options: FormOptions): ActivityFormInput {
  const { sourceKey, ...fresh } = newValues(options);
  const { me } = options;
  const facts = activityFactsOf(activity);
  const isMine = facts.credits.some((credit) => credit.memberId === me.id);
  const self = { memberId: me.id, guestName: null, part: facts.credits[0]?.part ?? "contributor" };
  return {
    ...fresh,
    ...facts,
    sourceKey,
    startsOn: "",
    endsOn: "",
    links: [""],
    figures: {},
    credits: isMine ? facts.credits : [self, ...facts.credits],
  };
}

/** What reviewers did to tags, by key, in words. */
export function fixedTags(activity: ActivityWithDetails): Record<string, string> {
  return Object.fromEntries(
    activity.tags.flatMap((tag) => {
      const key = tag.goalKey ?? tag.principleKey ?? "";
      if (tag.removedAt) return [[key, `A reviewer removed this: ${tag.removedWhy ?? "no reason given"}`]];
      return tag.addedByReviewer ? [[key, "A reviewer added this."]] : [];
    }),
  );
}
