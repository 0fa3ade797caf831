import { z } from "zod";
import { groupKinds } from "@/db/words";
import { completeLink } from "../activities/rules";
import {
  countryField,
  dayField,
  idField,
  linkField,
  optionalDay,
  optionalLine,
  peopleField,
  versionField,
} from "../fields";
import { isTimeZone } from "../time-zones";

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
  .refine((text) => text === "" || linkField.safeParse(text).success, "Start with https://.");

export const mostLinks = 10;
export const mostNames = 20;

/** What the directory says of a group: the same for the form, the API and an imported row. */
export const groupFacts = z.strictObject({
  name: z.string({ error: "Write the name." }).trim().min(1, "Write the name.").max(120, "At most 120 characters."),
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
    .max(mostLinks, `At most ${mostLinks} links.`)
    .transform((links) => links.filter(Boolean))
    .default([]),
  aliases: z
    .array(z.string().trim().max(120, "At most 120 characters."))
    .max(mostNames, `At most ${mostNames} names.`)
    .transform((names) => [...new Set(names.filter(Boolean))])
    .default([]),
  /** As the group says; null is unknown. */
  statedMembers: peopleField,
  statedMembersOn: optionalDay,
});

const placed = <Facts extends { latitude: number | null; longitude: number | null }>(facts: Facts) =>
  (facts.latitude === null) === (facts.longitude === null);
const bothOrNeither = { error: "Write both latitude and longitude, or neither.", path: ["longitude"] };

export const groupInput = groupFacts.extend({ sourceKey: optionalLine(300) }).refine(placed, bothOrNeither);
export const reviseGroupInput = groupFacts.extend({ id: idField, version: versionField }).refine(placed, bothOrNeither);
export const closeInput = z.strictObject({ id: idField, version: versionField, closedOn: dayField });
export const groupChoice = z.strictObject({ id: idField, version: versionField });

export type GroupFacts = z.output<typeof groupFacts>;
export type GroupTyped = z.input<typeof groupFacts>;
