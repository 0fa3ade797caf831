/** The rooms of the administration, each with what is done there. */
export const administrationAreas = [
  { href: "/admin/members", label: "Members", icon: "members", detail: "Everybody in the directory; merge duplicates" },
  { href: "/admin/terms", label: "Terms", icon: "terms", detail: "Grant, renew and end roles in programs" },
  { href: "/admin/groups", label: "Groups", icon: "groups", detail: "Groups without a lead; merge duplicates" },
  {
    href: "/announcements",
    label: "Announcements",
    icon: "announce",
    detail: "What everybody, a program or a group reads on the home page",
  },
  { href: "/admin/roles", label: "Roles", icon: "lock", detail: "Administrators and program managers" },
  {
    href: "/admin/imports",
    label: "Imports",
    icon: "imports",
    detail: "Import members, activities, groups, events and facts from a file",
  },
  { href: "/admin/programs", label: "Programs", icon: "programs", detail: "Their goals, traits, colours and shapes" },
  { href: "/admin/principles", label: "Principles", icon: "principles", detail: "What activities are tagged with" },
  {
    href: "/admin/activity-types",
    label: "Activity types",
    icon: "types",
    detail: "What can be logged, with which numbers; kinds of event",
  },
  {
    href: "/admin/certifications",
    label: "Certifications",
    icon: "check",
    detail: "What members can say they hold, with levels",
  },
  { href: "/admin/countries", label: "Countries", icon: "world", detail: "Country names that Tenet does not know" },
  { href: "/admin/settings", label: "Settings", icon: "settings", detail: "Name, contact, directory, quiet days" },
  { href: "/admin/tokens", label: "Tokens", icon: "tokens", detail: "Which scripts use the API, and for which member" },
  { href: "/admin/outbox", label: "Outbox", icon: "mail", detail: "The mail that Tenet sends" },
  { href: "/admin/jobs", label: "Jobs", icon: "retry", detail: "What Tenet does by itself, and what failed" },
  { href: "/admin/audit", label: "Audit", icon: "audit", detail: "Who did what, and when" },
] as const;
