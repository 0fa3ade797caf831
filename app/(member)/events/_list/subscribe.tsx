import { Button, Popover, PopoverDropdown, PopoverTarget, Stack, Text } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";
import type { Params } from "@/app/_ui/search-params";

/** The calendar as feeds that a phone can subscribe to: all, a country's, and one's own. */
export function Subscribe({ params, isSignedIn }: { params: Params; isSignedIn: boolean }) {
  const country = typeof params.country === "string" && /^[A-Z]{2}$/.test(params.country) ? params.country : null;
  const feeds = [
    {
      href: country ? `/feeds/events.ics?country=${country}` : "/feeds/events.ics",
      label: country ? "This country’s calendar" : "Every event, as a calendar",
    },
    { href: country ? `/feeds/events.atom?country=${country}` : "/feeds/events.atom", label: "As an Atom feed" },
    { href: country ? `/feeds/events.json?country=${country}` : "/feeds/events.json", label: "As a JSON feed" },
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
