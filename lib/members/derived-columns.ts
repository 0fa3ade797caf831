import { searchText } from "@/db/fold";
import { profilePartVisibility } from "./profile-visibility";
import type { MemberFacts } from "./schema";
import "server-only";

/** What is derived from the facts for search and filters. */
export function derivedMemberColumns(facts: Pick<MemberFacts, "name" | "city" | "parts">) {
  return {
    nameFolded: searchText(facts.name),
    cityFolded: facts.city ? searchText(facts.city) : null,
    placeVisibility: profilePartVisibility(facts.parts, "place"),
    termsVisibility: profilePartVisibility(facts.parts, "terms"),
    activitiesVisibility: profilePartVisibility(facts.parts, "activities"),
  };
}
