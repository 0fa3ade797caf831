"use client";

import { Button, Text } from "@mantine/core";
import { Icon } from "../_ui/icon";
import { Cap, KeysHelp } from "./keys-help";

type ChangedBarProps = {
  effect: string | null;
  onConfirm: () => void;
  /** Null where what was confirmed cannot be put back, since its files changed. */
  onKeep: (() => void) | null;
  onReturn: () => void;
  onDecline: () => void;
};

/** The decision on what was changed after its confirmation. */
export function ChangedBar({ effect, onConfirm, onKeep, onReturn, onDecline }: ChangedBarProps) {
  return (
    <>
      {effect ? (
        <Text fz="xs" c="var(--second)" mb="xs">
          {effect}
        </Text>
      ) : null}
      <Button fullWidth onClick={onConfirm} leftSection={<Icon name="check" />} rightSection={<Cap filled>C</Cap>}>
        Confirm the changes
      </Button>
      {onKeep ? (
        <Button fullWidth variant="default" mt="xs" onClick={onKeep}>
          Keep what was confirmed
        </Button>
      ) : (
        <Text fz="xs" c="var(--second)" mt="xs">
          Its files changed, so that what was confirmed cannot be put back.
        </Text>
      )}
      <Button
        fullWidth
        variant="default"
        mt="xs"
        onClick={onReturn}
        leftSection={<Icon name="back" size={16} />}
        rightSection={<Cap>R</Cap>}
      >
        Return with a question
      </Button>
      <Button fullWidth variant="subtle" color="gray" mt={4} size="compact-sm" onClick={onDecline}>
        Decline all of it
      </Button>
      <KeysHelp />
    </>
  );
}
