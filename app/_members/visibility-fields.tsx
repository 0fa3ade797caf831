"use client";

import { NativeSelect, SimpleGrid } from "@mantine/core";
import { type ProfilePart, profilePartDefaults, profileParts } from "@/lib/members/profile-visibility";
import type { ProfileField } from "./form-types";
import { visibilityOptions } from "./member-words";

const partWords: Record<ProfilePart, string> = {
  place: "Place and time zone",
  languages: "Languages",
  bio: "About",
  employer: "Employer",
  terms: "Programs and terms",
  activities: "Activities",
  principles: "Principles and goals",
  reach: "Reach",
};

/** Who finds the person at all, and who sees each part of the profile. */
export function VisibilityFields({ field }: { field: ProfileField }) {
  const usual = (part: ProfilePart) =>
    visibilityOptions.find(({ value }) => value === profilePartDefaults[part])?.label;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label="The profile itself"
        description="Nobody can see more than this allows"
        data={visibilityOptions}
        {...field("visibility")}
      />
      <span />
      {profileParts.map((part) => (
        <NativeSelect
          key={part}
          label={partWords[part]}
          data={[{ value: "", label: `Usual: ${usual(part)?.toLowerCase()}` }, ...visibilityOptions]}
          {...field(`parts.${part}`)}
        />
      ))}
    </SimpleGrid>
  );
}
