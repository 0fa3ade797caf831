import { fold, searchText } from "@/db/fold";
import { toMicrodegrees } from "../coordinates";
import type { Group } from "../get";
import type { GroupFacts } from "../schema";
import "server-only";

/** The columns of the group itself, with what is derived from them. */
export function groupColumns(facts: Omit<GroupFacts, "links">) {
  return {
    ...facts,
    latitude: toMicrodegrees(facts.latitude),
    longitude: toMicrodegrees(facts.longitude),
    nameFolded: fold(facts.name),
    searchText: searchText(facts.name, ...facts.aliases, facts.city ?? ""),
  };
}

export function groupFactsOf(group: Group): GroupFacts {
  const { name, kind, country, countryAsWritten, city, timeZone, latitude, longitude, description } = group;
  const { links, aliases, statedMembers, statedMembersOn } = group;
  return {
    ...{ name, kind, country, countryAsWritten, city, timeZone, latitude, longitude, description },
    ...{ links, aliases, statedMembers, statedMembersOn },
  };
}
