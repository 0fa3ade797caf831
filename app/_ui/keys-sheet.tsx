"use client";

import { Modal, Table, Text } from "@mantine/core";
import { Key } from "./keyboard-key";

/** Each key with what it does. */
export type KeyList = readonly (readonly [key: string, what: string])[];

/** All keys of a page, over it. */
export function KeysSheet({ keys, onClose }: { keys: KeyList; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys" centered radius="lg" closeButtonProps={{ "aria-label": "Close" }}>
      <Table
        data={{ head: ["Key", "What it does"], body: keys.map(([key, what]) => [<Key key={key}>{key}</Key>, what]) }}
      />
      <Text fz="sm" c="var(--second)" mt="sm">
        Single keys do nothing while you type in a field. You can turn them off in your menu.
      </Text>
    </Modal>
  );
}
