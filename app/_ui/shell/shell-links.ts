/** Plain data, so that a page can hand it from the server to the shell. `icon` is a name known to `icon.tsx`. */
export type ShellLink = { href: string; label: string; icon: string; count?: string };
export type ShellSection = {
  title: string;
  /** Words below the title, where it has no links. */
  note?: string;
  links: { href: string; label: string; icon?: string; program?: { color: string; shape: string } }[];
};
export type ShellPerson = { name: string; slug: string; detail: string };
export type LogChoice = { href: string; label: string; detail?: string; icon: string };

/** What the Log button of a phone offers: an event first, for who leads a group; the last one again, since most are held again. */
export function logChoices(group?: { slug: string; name: string }): LogChoice[] {
  const event = group
    ? { href: `/events/new?group=${group.slug}`, detail: `An event of ${group.name}` }
    : { href: "/activities/new?type=event_organised", detail: "A meetup or club evening that took place" };
  return [
    { ...event, label: "Log an event", icon: "event" },
    group
      ? {
          href: `/events/new?group=${group.slug}&from=last`,
          label: "Copy the last one",
          detail: "Same title and place. The day and the numbers are new",
          icon: "copy",
        }
      : {
          href: "/activities/new?from=last",
          label: "Copy the last one",
          detail: "Your last activity. The day and the numbers are new",
          icon: "copy",
        },
    {
      href: "/activities/new",
      label: "Log something else",
      detail: "A talk, an article, mentoring and so on",
      icon: "plus",
    },
  ];
}

/** The link whose address is the longest beginning of the path, so that `/members/new` marks Members only. */
export function currentOf<Link extends { href: string }>(links: Link[], path: string): Link | undefined {
  return links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}
