"use client";

import { NativeSelect, SimpleGrid } from "@mantine/core";
import { type ProfilePart, profilePartDefaults, profileParts } from "@/lib/members/profile-visibility";
import type { ProfileField } from "./form-types";
import { visibilityOptions } from "./member-words";
import classes from "./visibility-fields.module.css";

const partWords: Record<ProfilePart, string> = {
  place: "Place and time zone",
  languages: "Languages",
  bio: "About",
  employer: "Employer",
  terms: "Programs and terms",
  activities: "Activities",
  principles: "Principles and goals",
  reach: "Reach",
  questions: "Asking you by mail, from your profile",
};

/** Who sees the profile, as one choice; who sees less of a part of it is said part by part, for whoever wants to. */
export function VisibilityFields({ field }: { field: ProfileField }) {
  const { error, ...whole } = field("visibility");
  const usual = (part: ProfilePart) =>
    visibilityOptions.find(({ value }) => value === profilePartDefaults[part])?.label;
  return (
    <>
      <fieldset id="visibility" className={classes.whole}>
        <legend>Who sees this profile?</legend>
        {visibilityOptions.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" value={value} {...whole} />
            {label}
          </label>
        ))}
        {error ? <p role="alert">{error}</p> : null}
      </fieldset>
      <details className={classes.parts}>
        <summary>Choose for each part of it</summary>
        <p>Nobody sees more of a part than of the whole profile.</p>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {profileParts.map((part) => (
            <NativeSelect
              key={part}
              label={partWords[part]}
              data={[{ value: "", label: `Usual: ${usual(part)?.toLowerCase()}` }, ...optionsOf(part)]}
              {...field(`parts.${part}`)}
            />
          ))}
        </SimpleGrid>
      </details>
    </>
  );
}

/** Whoever may not even ask is nobody, not oneself. */
function optionsOf(part: ProfilePart) {
  if (part !== "questions") return visibilityOptions;
  return visibilityOptions.map((one) => (one.value === "private" ? { ...one, label: "Nobody" } : one));
}
