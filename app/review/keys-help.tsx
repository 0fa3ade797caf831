"use client";

import { Group, Modal, Table, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
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
  ["U", "Undo the last decision, and again the one before"],
  ["/", "Search the queue; Esc leaves the search"],
  ["?", "Show these keys"],
] as const;

/** The keys of the desk: the usual ones always, all of them on demand. */
export function KeysHelp() {
  const [isOpen, help] = useDisclosure();
  useSingleKeys({ "shift+?": help.open });
  return (
    <>
      <Group justify="space-between" mt="sm" fz="xs" c="var(--second)" className={classes.keys}>
        <span>
          <Key>J</Key> <Key>K</Key> next, previous
        </span>
        <span>
          <Key>U</Key> undo
        </span>
        <UnstyledButton fz="inherit" onClick={help.open}>
          <Key>?</Key> all keys
        </UnstyledButton>
      </Group>
      <Modal
        opened={isOpen}
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

/** The key beside the words of a button; not on a phone. */
export function Cap({ children, filled }: { children: string; filled?: boolean }) {
  return (
    <span className={classes.keys}>
      <Key tone={filled ? "filled" : "page"}>{children}</Key>
    </span>
  );
}
