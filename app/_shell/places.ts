import type { ShellLink, ShellSection } from "../_ui/shell/shell-links";

/** Where a signed-in person can go; `review` is how many activities wait, null for who reviews nothing. */
export function mainPlaces(review: number | null): ShellLink[] {
  return [
    { href: "/home", label: "Home", icon: "home" },
    ...(review === null ? [] : [{ href: "/review", label: "Review", icon: "review", count: review }]),
    { href: "/activities", label: "Activities", icon: "activities" },
    { href: "/members", label: "Members", icon: "members" },
    { href: "/groups", label: "Groups", icon: "groups" },
    { href: "/events", label: "Events", icon: "calendar" },
    ...(review === null ? [] : [{ href: "/reports", label: "Reports", icon: "reports" }]),
  ];
}

/** What a visitor can look through; the members only where the directory is open to them. */
export function publicPlaces(isDirectoryOpen: boolean) {
  return [
    ...(isDirectoryOpen ? [{ href: "/members", label: "Members" }] : []),
    { href: "/groups", label: "Groups" },
    { href: "/events", label: "Events" },
  ];
}

export const administration: ShellSection = {
  title: "Admin",
  links: [
    { href: "/admin", label: "Overview", icon: "community" },
    { href: "/admin/members", label: "Members", icon: "members" },
    { href: "/admin/terms", label: "Terms", icon: "terms" },
    { href: "/admin/groups", label: "Groups", icon: "groups" },
    { href: "/admin/programs", label: "Programs", icon: "programs" },
    { href: "/admin/principles", label: "Principles", icon: "principles" },
    { href: "/admin/activity-types", label: "Activity types", icon: "types" },
    { href: "/admin/imports", label: "Imports", icon: "imports" },
    { href: "/admin/roles", label: "Roles", icon: "lock" },
    { href: "/admin/tokens", label: "Tokens", icon: "tokens" },
    { href: "/admin/settings", label: "Settings", icon: "settings" },
    { href: "/admin/outbox", label: "Outbox", icon: "mail" },
    { href: "/admin/audit", label: "Audit", icon: "audit" },
  ],
};
