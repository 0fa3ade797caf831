"use client";

import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CopyButton } from "../../_ui/copy-button";
import { Section } from "../../_ui/section";
import { useAction } from "../../_ui/use-action";
import { makeCalendarAddress } from "./actions";

/** An address that a calendar app subscribes to; it is shown once and stands among the tokens, where it can be revoked. */
export function OwnCalendar({ base }: { base: string }) {
  const { act, isBusy } = useAction();
  const [secret, setSecret] = useState<string | null>(null);
  const address = `${base}/feeds/mine/${secret}.ics`;
  return (
    <Section title="Your calendar">
      <Text c="var(--second)" mb="sm">
        The events of your groups, and those that you speak at or help with, in the calendar on your phone.
      </Text>
      {secret ? (
        <Stack gap="xs">
          <Group gap="xs">
            <Code style={{ overflowWrap: "anywhere" }}>{address}</Code>
            <CopyButton value={address} label="Copy the address" />
          </Group>
          <Text fz="sm" c="var(--second)">
            Add it to your calendar app as a subscription. You see it only this once. Anybody who has it can see your
            calendar. You can revoke it below.
          </Text>
        </Stack>
      ) : (
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => act(makeCalendarAddress, (made) => setSecret(made.secret))}
        >
          Make an address to subscribe to
        </Button>
      )}
    </Section>
  );
}
