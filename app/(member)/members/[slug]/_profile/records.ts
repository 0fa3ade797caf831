import { type ActivityFilter, activitiesPath } from "@/lib/activities/filter";
import type { ProfileView } from "./profile-view";

/** Addresses of the very records behind a figure of this profile: confirmed and of its period, unless the filter says otherwise. */
export function recordsOf({ member, period }: Pick<ProfileView, "member" | "period">) {
  return (filter: ActivityFilter) =>
    activitiesPath({ member: member.slug, state: ["confirmed"], from: period.from, to: period.to, ...filter });
}
