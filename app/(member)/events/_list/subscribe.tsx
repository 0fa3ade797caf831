import { Button, Popover, PopoverDropdown, PopoverTarget } from "@mantine/core";
import { CalendarAddress } from "@/app/_ui/calendar-address";
import { Icon } from "@/app/_ui/icon";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { withParams } from "@/app/_ui/search-params";
import { appUrl } from "@/lib/core/app-url";
import type { EventFilter } from "@/lib/events/filter";

/** The calendar as feeds that a phone can subscribe to: all of it, or what the filters name, past and to come. */
export function Subscribe({ filter, isSignedIn }: { filter: EventFilter; isSignedIn: boolean }) {
  const { q, group, country, kind, format } = filter;
  const isFiltered = [q, group, country, kind, format].some((one) => one !== undefined);
  const hrefOf = (file: string) => withParams(`/feeds/${file}`, { q, group, country, kind, format }, {});
  return (
    <Popover width={340} position="bottom-end" withRoles trapFocus>
      <PopoverTarget>
        <Button variant="default" leftSection={<Icon name="calendar" size={16} />}>
          Subscribe
        </Button>
      </PopoverTarget>
      <PopoverDropdown aria-label="Subscribe" maw="calc(100vw - 32px)">
        <Stack gap={12}>
          <Text>{isFiltered ? "Events that match the filters" : "Every event"}, from one year ago.</Text>
          <CalendarAddress address={`${appUrl()}${hrefOf("events.ics")}`} />
          <Text size="sm" tone="second">
            For a calendar on the web, copy the address and add it there with “From URL”. The calendar of a group is on
            its page
            {isSignedIn ? ", and your own is on your account page" : ""}.
          </Text>
          <Row style={{ fontSize: "var(--mantine-font-size-sm)" }}>
            <Feed href={hrefOf("events.atom")}>Atom feed</Feed>
            <Feed href={hrefOf("events.json")}>JSON feed</Feed>
          </Row>
        </Stack>
      </PopoverDropdown>
    </Popover>
  );
}

function Feed({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} style={{ color: "var(--accent)", fontWeight: 540 }}>
      {children}
    </a>
  );
}
