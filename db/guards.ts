import type { dialect } from "./dialect";

/** One check: what was looked at, how much of it, and what is wrong in words; nothing wrong where the list is empty. */
export type Check = { name: string; looked: number; faults: string[] };

/** A change of one of these changes the version of what is kept in memory of it. */
const keptInMemory = [
  "programs",
  "goals",
  "traits",
  "principles",
  "activity_types",
  "event_kinds",
  "certifications",
  "groups",
  "group_links",
  "group_differences",
  "settings",
  "terms",
];

/** What the version of `people` follows. */
const people = ["terms", "term_holds", "members"];

/** What a standing is counted from. */
const standingSources = [
  "terms",
  "term_holds",
  "member_activities",
  "activity_links",
  "group_events",
  "requirement_versions",
  "goals",
  "settings",
  "facts",
  "quiet_asks",
];

export const guards: Record<typeof dialect, string[]> = {
  sqlite: [
    "audit_entries_stay",
    "audit_entries_keep",
    "terms_overlap_insert",
    "terms_overlap_update",
    "role_grants_last_administrator",
    "accounts_last_administrator",
    "activities_search_insert",
    "activities_search_update",
    "activities_search_delete",
    "members_search_insert",
    "members_search_update",
    "members_search_delete",
    "member_activities_cache_insert",
    "member_activities_cache_delete",
    ...people.flatMap((name) => ["insert", "update", "delete"].map((change) => `${name}_people_cache_${change}`)),
    ...keptInMemory.flatMap((name) => ["insert", "update", "delete"].map((change) => `${name}_cache_${change}`)),
    ...standingSources.flatMap((name) => ["insert", "update", "delete"].map((change) => `${name}_standing_${change}`)),
    "members_standing_update",
    "certifications_standing_update",
    "programs_standing_update",
  ],
  postgres: [
    "audit_entries_stay",
    "audit_entries_whole",
    "terms_overlap",
    "role_grants_last_administrator",
    "accounts_last_administrator",
    "member_activities_cache_insert",
    "member_activities_cache_delete",
    ...people.map((name) => `${name}_people_cache`),
    ...keptInMemory.map((name) => `${name}_cache`),
    ...[...standingSources, "members", "certifications", "programs"].map((name) => `${name}_standing`),
  ],
};
