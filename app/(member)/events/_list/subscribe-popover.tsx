"use client";

import { Button, Popover } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { CalendarAddress } from "@/app/_ui/calendar-address";
import { Icon } from "@/app/_ui/icon";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";

export type Feeds = { address: string; atom: string; json: string; isFiltered: boolean; isSignedIn: boolean };

/** The address for a calendar and the feeds, open at first. */
export function SubscribePopover({ address, atom, json, isFiltered, isSignedIn }: Feeds) {
  const [isOpen, { close, toggle }] = useDisclosure(true);
  return (
    <Popover width={340} position="bottom-end" opened={isOpen} onChange={close} withRoles trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="calendar" size={16} />} onClick={toggle}>
          Subscribe
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Subscribe" maw="calc(100vw - 32px)">
        <Stack gap={12}>
          <Text>{isFiltered ? "Events that match the filters" : "Every event"}, from one year ago.</Text>
          <CalendarAddress address={address} />
          <Text size="sm" tone="second">
            For a calendar on the web, copy the address and add it there with “From URL”. For the calendar of one
            program, filter the list by it first. The calendar of a group is on its page
            {isSignedIn ? ", and your own is on your account page" : ""}.
          </Text>
          <Row style={{ fontSize: "var(--mantine-font-size-sm)" }}>
            <Feed href={atom}>Atom feed</Feed>
            <Feed href={json}>JSON feed</Feed>
          </Row>
        </Stack>
      </Popover.Dropdown>
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
