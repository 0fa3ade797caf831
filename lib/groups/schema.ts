import { z } from "zod";
import { groupKinds } from "@/db/words";
import {
  countryField,
  dayField,
  idField,
  linkField,
  optionalDay,
  optionalLine,
  peopleField,
  versionField,
  withoutPassword,
} from "@/lib/core/fields";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";
import { completeLink } from "@/lib/core/links";
import { oneLine } from "@/lib/core/one-line";
import { isTimeZone } from "@/lib/core/time-zones";
import { groupStates } from "./status";

const degrees = (most: number) =>
  z
    .number({ error: "Write it in degrees, like -33.0458." })
    .min(-most, `Between -${most} and ${most}.`)
    .max(most, `Between -${most} and ${most}.`)
    .nullish()
    .transform((value) => value ?? null);

const link = z
  .string()
  .trim()
  .transform(completeLink)
  .refine(...withoutPassword)
  .refine((text) => text === "" || linkField.safeParse(text).success, "Start with https://.");

export const mostGroupLinks = 10;

export const mostGroupAliases = 20;

/** What the directory says of a group: the same for the form, the API and an imported row. */
export const groupFacts = z.strictObject({
  name: z
    .string({ error: "Write the name." })
    .overwrite(oneLine)
    .min(1, "Write the name.")
    .max(120, "At most 120 characters."),
  kind: z.enum(groupKinds, { error: "Choose what kind of group it is." }),
  country: countryField.nullish().transform((code) => code || null),
  countryAsWritten: optionalLine(120),
  city: optionalLine(120),
  timeZone: optionalLine(60).refine((zone) => zone === null || isTimeZone(zone), "Choose a time zone from the list."),
  latitude: degrees(90),
  longitude: degrees(180),
  description: z.string().max(5000, "At most 5,000 characters.").default(""),
  links: z
    .array(link)
    .max(mostGroupLinks, `At most ${mostGroupLinks} links.`)
    .transform((links) => links.filter(Boolean))
    .default([]),
  aliases: z
    .array(z.string().overwrite(oneLine).max(120, "At most 120 characters."))
    .max(mostGroupAliases, `At most ${mostGroupAliases} names.`)
    .transform((names) => [...new Set(names.filter(Boolean))])
    .default([]),
  /** As the group says; null is unknown. */
  statedMembers: peopleField,
  statedMembersOn: optionalDay,
});

const placed = <Facts extends { latitude: number | null; longitude: number | null }>(facts: Facts) =>
  (facts.latitude === null) === (facts.longitude === null);

const bothOrNeither = { error: "Write both latitude and longitude, or neither.", path: ["longitude"] };

export const addGroupInput = groupFacts.extend({ sourceKey: optionalLine(300) }).refine(placed, bothOrNeither);

export const editGroupInput = groupFacts.extend({ id: idField, version: versionField }).refine(placed, bothOrNeither);

export const closeGroupInput = z.strictObject({ id: idField, version: versionField, closedOn: dayField });

export const reopenGroupInput = z.strictObject({ id: idField, version: versionField });

export type GroupFacts = z.output<typeof groupFacts>;

export const groupSorts = ["name", "-name", "last", "-last", "members", "-members"] as const;

/** The one filter of groups: what the list and the map show and an export takes. */
export const groupFilter = z.object({
  q: filterWord.optional(),
  kind: filterChoices(groupKinds).optional(),
  /** ISO codes. */
  country: filterWords.optional(),
  state: filterChoices(groupStates).optional(),
  sort: z.enum(groupSorts).optional(),
});

export type GroupFilter = z.output<typeof groupFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function readGroupFilter(asked: Record<string, string | string[] | undefined>): GroupFilter {
  return readFilter(groupFilter, asked);
}

/** The filter of groups, and those that nobody leads. */
const managedGroupFilter = groupFilter.extend({ leads: z.literal("none").optional() });

export type ManagedGroupFilter = z.output<typeof managedGroupFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function readManagedGroupFilter(asked: Record<string, string | string[] | undefined>): ManagedGroupFilter {
  return readFilter(managedGroupFilter, asked);
}

export type { GroupKind } from "@/db/words";
