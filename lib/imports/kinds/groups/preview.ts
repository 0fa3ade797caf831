import { dayInWords } from "@/lib/core/clock";
import { countryName } from "@/lib/countries/names";
import type { GroupFacts } from "@/lib/groups/schema";
import { changedValues, countWords, type PreviewValue } from "../differences";

/** What a group gets that is new to it, or other than before. */
export function groupChanges(before: GroupFacts, after: GroupFacts): PreviewValue[] {
  return changedValues(groupValues(before), groupValues(after));
}

function groupValues(facts: GroupFacts): PreviewValue[] {
  return [
    { field: "Name", value: facts.name },
    { field: "Kind", value: facts.kind },
    { field: "Country", value: facts.country ? countryName(facts.country) : facts.countryAsWritten },
    { field: "City", value: facts.city },
    { field: "Time zone", value: facts.timeZone },
    { field: "Links", value: facts.links.join(", ") },
    { field: "Other names", value: facts.aliases.join(", ") },
    { field: "Members", value: countWords(facts.statedMembers) },
    { field: "Members as of", value: facts.statedMembersOn && dayInWords(facts.statedMembersOn) },
    { field: "Place on the map", value: facts.latitude === null ? null : `${facts.latitude}, ${facts.longitude}` },
    { field: "Description", value: facts.description },
  ];
}
