import { Icon } from "@/app/_ui/icon";
import { OutLink } from "@/app/_ui/links";
import { Stack } from "@/app/_ui/plain/row";
import type { EventWithDetails } from "@/lib/events/get";

/** Where it is to be seen, joined and remembered; the link to join is there for members alone. */
export function EventLinks({ event }: { event: EventWithDetails }) {
  const links = [
    { href: event.link, label: "Event page" },
    { href: event.onlineLink, label: "Join online" },
    { href: event.photosLink, label: "Photos" },
  ].flatMap(({ href, label }) => (href ? [{ href, label }] : []));
  if (links.length === 0) return null;
  return (
    <Stack gap={6} above={16} below={16}>
      {links.map(({ href, label }) => (
        <OutLink
          key={label}
          href={href}
          underline="always"
          lh="inherit"
          style={{ display: "inline-flex", gap: 8, alignItems: "center" }}
        >
          <Icon name="external" size={16} /> {label}
        </OutLink>
      ))}
    </Stack>
  );
}
