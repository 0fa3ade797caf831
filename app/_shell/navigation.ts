import { countedUpTo } from "@/lib/activities/filter";
import { formatUpTo } from "../_ui/format";
import type { ShellLink, ShellSection } from "../_ui/shell/shell-links";
import { administrationAreas } from "./administration-areas";

/** Where a signed-in person can go; `review` is how many activities wait, null for who reviews nothing. */
export function mainNavigation(review: number | null): ShellLink[] {
  return [
    { href: "/home", label: "Home", icon: "home" },
    ...(review === null
      ? []
      : [
          {
            href: "/review",
            label: "Review",
            icon: "review",
            count: review > 0 ? formatUpTo(review, countedUpTo) : undefined,
          },
        ]),
    { href: "/activities", label: "Activities", icon: "activities" },
    { href: "/members", label: "Members", icon: "members" },
    { href: "/groups", label: "Groups", icon: "groups" },
    { href: "/events", label: "Events", icon: "calendar" },
    ...(review === null ? [] : [{ href: "/reports", label: "Reports", icon: "reports" }]),
  ];
}

/** What a visitor can look through; the members only where the directory is open to them. */
export function publicNavigation(isDirectoryOpen: boolean) {
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
    ...administrationAreas.map(({ href, label, icon }) => ({ href, label, icon })),
  ],
};
