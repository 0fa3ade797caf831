import { searchText } from "@/db/fold";
import { profilePartVisibility } from "./profile-visibility";
import type { MemberFacts } from "./schema";
import "server-only";

/** What is derived from the facts for search and filters. */
export function derivedMemberColumns(facts: Pick<MemberFacts, "name" | "city" | "bio" | "parts">) {
  return {
    nameFolded: searchText(facts.name),
    bioFolded: searchText(facts.bio),
    cityFolded: facts.city ? searchText(facts.city) : null,
    placeVisibility: profilePartVisibility(facts.parts, "place"),
    termsVisibility: profilePartVisibility(facts.parts, "terms"),
    activitiesVisibility: profilePartVisibility(facts.parts, "activities"),
  };
}
