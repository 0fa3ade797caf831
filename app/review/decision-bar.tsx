"use client";

import { Button, SimpleGrid, Text } from "@mantine/core";
import { Icon } from "../_ui/icon";
import { Cap, KeysHelp } from "./keys-help";

type DecisionBarProps = {
  countsFor: string[];
  who: string;
  isCorrected: boolean;
  onConfirm: () => void;
  onReturn: () => void;
  onDecline: () => void;
};

/** The decision, which never scrolls away, with what it will do. */
export function DecisionBar({ countsFor, who, isCorrected, onConfirm, onReturn, onDecline }: DecisionBarProps) {
  const gain =
    countsFor.length > 0
      ? `Confirming counts it for ${countsFor.join(" and ")}.`
      : "Confirming puts it on the profile; it counts for no program.";
  return (
    <>
      <Text fz="xs" c="var(--second)" mb="xs">
        {gain} {isCorrected ? `${who} sees what you changed, and why.` : null}
      </Text>
      <Button fullWidth onClick={onConfirm} leftSection={<Icon name="check" />} rightSection={<Cap filled>C</Cap>}>
        Confirm
      </Button>
      <SimpleGrid cols={2} spacing="xs" mt="xs">
        <Button
          variant="default"
          onClick={onReturn}
          leftSection={<Icon name="back" size={16} />}
          rightSection={<Cap>R</Cap>}
        >
          Return
        </Button>
        <Button variant="default" onClick={onDecline} rightSection={<Cap>D</Cap>}>
          Decline
        </Button>
      </SimpleGrid>
      <KeysHelp />
    </>
  );
}
