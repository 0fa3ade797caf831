import type { Visibility } from "@/db/words";

export const profileParts = [
  "place",
  "languages",
  "bio",
  "employer",
  "terms",
  "activities",
  "principles",
  "reach",
  "questions",
] as const;

export type ProfilePart = (typeof profileParts)[number];

/** Who sees a part that its member has said nothing about; never more people than see the member. */
export const profilePartDefaults: Record<ProfilePart, Visibility> = {
  place: "public",
  languages: "public",
  bio: "public",
  employer: "community",
  terms: "public",
  activities: "public",
  principles: "public",
  reach: "public",
  questions: "public",
};

export function profilePartVisibility(parts: Partial<Record<string, Visibility>>, part: ProfilePart): Visibility {
  return parts[part] ?? profilePartDefaults[part];
}
