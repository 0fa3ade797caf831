import { Button, Popover, PopoverDropdown, PopoverTarget, Stack, Text } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";
import { withParams } from "@/app/_ui/search-params";
import type { EventFilter } from "@/lib/events/lists/schema";

/** The calendar as feeds that a phone can subscribe to: all of it, or what the filters name, past and to come. */
export function Subscribe({ filter, isSignedIn }: { filter: EventFilter; isSignedIn: boolean }) {
  const { q, group, country, kind, format } = filter;
  const isFiltered = [q, group, country, kind, format].some((one) => one !== undefined);
  const hrefOf = (file: string) => withParams(`/feeds/${file}`, { q, group, country, kind, format }, {});
  const feeds = [
    {
      href: hrefOf("events.ics"),
      label: isFiltered ? "What the filters name, as a calendar" : "Every event, as a calendar",
    },
    { href: hrefOf("events.atom"), label: "As an Atom feed" },
    { href: hrefOf("events.json"), label: "As a JSON feed" },
  ];
  return (
    <Popover width={280} position="bottom-end" withRoles trapFocus>
      <PopoverTarget>
        <Button variant="default" leftSection={<Icon name="calendar" size={16} />}>
          Subscribe
        </Button>
      </PopoverTarget>
      <PopoverDropdown aria-label="Subscribe">
        <Stack gap={8}>
          {feeds.map(({ href, label }) => (
            <a key={href} href={href} style={{ color: "var(--accent)", fontWeight: 540 }}>
              {label}
            </a>
          ))}
          <Text fz="sm" c="var(--second)">
            Copy the address into your calendar app to see what changes. A group’s own feed is on its page
            {isSignedIn ? ", yours on your account page" : ""}.
          </Text>
        </Stack>
      </PopoverDropdown>
    </Popover>
  );
}
