import { mayAnnounceAnything } from "@/lib/announcements/policy";
import { isManager, type Viewer } from "@/lib/core/viewer";
import type { ShellLink, ShellSection } from "../_ui/shell/shell-links";

/** Where the search leads at once; `words` find it as well. */
export type Jump = { label: string; href: string; icon?: string; words?: string };

/** What can be done from everywhere, then the places: what the search offers before and beside what it finds. */
export function jumpsOf(viewer: Viewer, links: readonly ShellLink[], sections: readonly ShellSection[]): Jump[] {
  const managing: Jump[] = [
    { label: "Add a member", href: "/members/new", icon: "addPerson", words: "new person invite" },
    { label: "Add a group", href: "/groups/new", icon: "plus", words: "new user group student club" },
    { label: "Import a file", href: "/admin/imports", icon: "imports", words: "upload csv spreadsheet" },
    { label: "Renewal cycles", href: "/cycles", icon: "terms", words: "decide letters terms that end" },
    { label: "Start reviewing", href: "/review", icon: "review", words: "confirm queue" },
  ];
  return [
    { label: "Log an activity", href: "/activities/new", icon: "plus", words: "new talk article video" },
    ...(viewer.leads.length > 0
      ? [
          { label: "Log an event", href: "/events/new", icon: "event", words: "new meetup" },
          { label: "Plan an event", href: "/events/new?plan=1", icon: "calendar", words: "new meetup" },
        ]
      : []),
    ...(mayAnnounceAnything(viewer)
      ? [{ label: "Announce something", href: "/announcements/new", icon: "announce", words: "new announcement news" }]
      : []),
    ...(isManager(viewer) ? managing : []),
    ...links,
    ...sections.flatMap((section) => section.links),
    { label: "Your profile", href: `/members/${viewer.slug}`, icon: "person", words: "me" },
    { label: "Your account", href: "/account", icon: "settings", words: "password sign-in sessions settings" },
    { label: "Sign out", href: "/sign-out", icon: "signOut" },
  ];
}
