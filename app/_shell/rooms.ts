/** The rooms of the administration, each with what is done there. */
export const rooms = [
  { href: "/admin/members", label: "Members", icon: "members", detail: "Everybody in the directory; merge doubles" },
  { href: "/admin/terms", label: "Terms", icon: "terms", detail: "Grant, renew and end roles in programs" },
  { href: "/admin/groups", label: "Groups", icon: "groups", detail: "Which lack a lead; merge doubles" },
  { href: "/admin/roles", label: "Roles", icon: "lock", detail: "Administrators and program managers" },
  {
    href: "/admin/imports",
    label: "Imports",
    icon: "imports",
    detail: "Bring members, activities, groups and events in from a file",
  },
  { href: "/admin/programs", label: "Programs", icon: "programs", detail: "Their goals, traits and looks" },
  { href: "/admin/principles", label: "Principles", icon: "principles", detail: "What everything is tagged with" },
  {
    href: "/admin/activity-types",
    label: "Activity types",
    icon: "types",
    detail: "What can be logged, with which numbers; kinds of event",
  },
  { href: "/admin/countries", label: "Countries", icon: "world", detail: "Places that nobody could make out" },
  { href: "/admin/settings", label: "Settings", icon: "settings", detail: "Name, contact, directory, quiet days" },
  { href: "/admin/tokens", label: "Tokens", icon: "tokens", detail: "Which programs use the API, and for whom" },
  { href: "/admin/outbox", label: "Outbox", icon: "mail", detail: "The mail that Tenet sends" },
  { href: "/admin/jobs", label: "Jobs", icon: "retry", detail: "What Tenet does by itself, and what failed" },
  { href: "/admin/audit", label: "Audit", icon: "audit", detail: "Who did what, and when" },
] as const;
