import { countedUpTo } from "@/lib/activities/filter";
import { formatNumber, formatUpTo } from "../_ui/format";
import type { ShellLink, ShellSection } from "../_ui/shell/shell-links";
import { administrationAreas } from "./administration-areas";

/** Where a signed-in person can go; `review` is how many activities wait and `calls` how many terms need one, null for who manages nothing. */
export function mainNavigation({ review, calls }: { review: number | null; calls: number | null }): ShellLink[] {
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
          {
            href: "/terms",
            label: "Terms",
            icon: "terms",
            count: calls ? formatNumber(calls) : undefined,
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
    { href: "/activities", label: "Activities" },
  ];
}

/** What an administrator goes to most; the other areas are on the overview, so that all of it fits the height of a small screen. */
const areasInSidebar = ["/admin/terms", "/admin/roles", "/admin/imports", "/admin/programs", "/admin/audit"];

const areas = administrationAreas.map(({ href, label, icon }) => ({ href, label, icon }));

export const administration: ShellSection = {
  title: "Admin",
  links: [
    { href: "/admin", label: "Overview", icon: "community" },
    ...areas.filter(({ href }) => areasInSidebar.includes(href)),
  ],
};

/** The areas that only the overview and the search lead to. */
export const otherAreas: ShellSection = {
  title: "Admin",
  links: areas.filter(({ href }) => !areasInSidebar.includes(href)),
};
