import { type GroupFacts, mostGroupAliases, mostGroupLinks } from "@/lib/groups/schema";
import type { Warn } from "../../infer/cells";
import type { Mapping } from "../../schema";
import type { GroupDraft } from "./read";

export const groupLimits = {
  name: 120,
  city: 120,
  description: 5000,
  links: mostGroupLinks,
  aliases: mostGroupAliases,
};

/** A draft in the words of the command. What is too long is cut, what is too much left out, and it is told. */
export function groupInputOf(draft: GroupDraft, { defaults }: Mapping, warn: Warn): GroupFacts {
  const { name, city, description, links, aliases } = draft;
  const isCut = name.length > groupLimits.name;
  if (isCut) warn(null, "The name is longer than 120 characters. It was cut; the full name is in the description.");
  const whole = [isCut ? name : "", description].filter(Boolean).join("\n\n");
  if (whole.length > groupLimits.description) warn(null, "The description was cut to 5,000 characters.");
  if (links.length > groupLimits.links) warn(null, `Only the first ${mostGroupLinks} links are saved.`);
  if (aliases.length > groupLimits.aliases) warn(null, `Only the first ${mostGroupAliases} other names are saved.`);
  return {
    name: isCut ? `${name.slice(0, groupLimits.name - 1).trimEnd()}…` : name,
    kind: draft.kind ?? defaults.kind ?? "user group",
    country: draft.country,
    countryAsWritten: draft.countryAsWritten,
    city: city?.slice(0, groupLimits.city) ?? null,
    timeZone: draft.timeZone,
    latitude: draft.latitude,
    longitude: draft.longitude,
    description: whole.slice(0, groupLimits.description),
    links: links.slice(0, groupLimits.links),
    aliases: aliases.slice(0, groupLimits.aliases).map((alias) => alias.slice(0, groupLimits.name)),
    statedMembers: draft.members,
    statedMembersOn: draft.membersOn,
  };
}
