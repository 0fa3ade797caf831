"use client";

import { Button, Group, Modal, SimpleGrid, Table, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Icon } from "../_ui/icon";
import { Key } from "../_ui/keyboard-key";
import { useSingleKeys } from "../_ui/single-keys";
import classes from "./review.module.css";

const keys = [
  ["C", "Confirm"],
  ["R", "Return with a reason"],
  ["D", "Decline"],
  ["J", "Next"],
  ["K", "Previous"],
  ["O", "Open the first link"],
  ["G", "Add a goal"],
  ["P", "Add a principle"],
  ["U", "Undo the last decision"],
  ["/", "Search the queue"],
  ["?", "Show these keys"],
] as const;

type DecisionBarProps = {
  countsFor: string[];
  who: string;
  isCorrected: boolean;
  isBusy: boolean;
  onConfirm: () => void;
  onReturn: () => void;
  onDecline: () => void;
};

/** The decision, which never scrolls away, with what it will do. */
export function DecisionBar({ countsFor, who, isCorrected, isBusy, onConfirm, onReturn, onDecline }: DecisionBarProps) {
  const [isHelpOpen, help] = useDisclosure();
  useSingleKeys({ "shift+?": help.open });
  const gain =
    countsFor.length > 0
      ? `Confirming counts it for ${countsFor.join(" and ")}.`
      : "Confirming puts it on the profile; it counts for no program.";
  return (
    <>
      <Text fz="xs" c="var(--second)" mb="xs">
        {gain} {isCorrected ? `${who} sees what you changed, and why.` : null}
      </Text>
      <Button
        fullWidth
        loading={isBusy}
        onClick={onConfirm}
        leftSection={<Icon name="check" />}
        rightSection={<Cap filled>C</Cap>}
      >
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
      <Group justify="space-between" mt="sm" fz="xs" c="var(--second)" className={classes.keys}>
        <span>
          <Key>J</Key> <Key>K</Key> next, previous
        </span>
        <UnstyledButton fz="inherit" onClick={help.open}>
          <Key>?</Key> all keys
        </UnstyledButton>
      </Group>
      <Modal
        opened={isHelpOpen}
        onClose={help.close}
        title="Keys"
        centered
        radius="lg"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Table
          data={{ head: ["Key", "What it does"], body: keys.map(([key, what]) => [<Key key={key}>{key}</Key>, what]) }}
        />
        <Text fz="sm" c="var(--second)" mt="sm">
          Single keys do nothing while you type in a field. You can turn them off in your menu.
        </Text>
      </Modal>
    </>
  );
}

function Cap({ children, filled }: { children: string; filled?: boolean }) {
  return (
    <span className={classes.keys}>
      <Key tone={filled ? "filled" : "page"}>{children}</Key>
    </span>
  );
}
