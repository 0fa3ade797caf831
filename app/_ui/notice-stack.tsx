"use client";

import { CloseButton, Group, Paper, Text, UnstyledButton } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Key } from "./keyboard-key";
import { useSingleKeys } from "./single-keys";

const seconds = 10;

export type Undo = { message: string; undo?: () => unknown };

/** The last notice with Undo and the last without: a new one of its kind takes its place. */
const last: { undo?: string; plain?: string } = {};

/**
 * Where notices stand; those that were added before it came are shown then. While a modal dialog of the browser is open they stand
 * inside it: all around it is inert, and below it.
 */
export function NoticeStack() {
  const dialog = useSyncExternalStore(onDialogChanged, openDialog, () => null);
  return (
    <Notifications
      key={dialog ? "dialog" : "page"}
      position="bottom-center"
      limit={3}
      portalProps={{ target: dialog ?? undefined }}
    />
  );
}

const openDialog = () => document.querySelector<HTMLElement>("dialog:modal");

const dialogListeners = new Set<() => void>();

function onDialogChanged(listener: () => void) {
  dialogListeners.add(listener);
  // Neither event bubbles.
  for (const name of dialogEvents) document.addEventListener(name, listener, { capture: true });
  return () => {
    dialogListeners.delete(listener);
    for (const name of dialogEvents) document.removeEventListener(name, listener, { capture: true });
  };
}

const dialogEvents = ["toggle", "close"] as const;

export function addNotice({ message, undo }: Undo): void {
  for (const listener of dialogListeners) listener();
  const kind = undo ? "undo" : "plain";
  if (last[kind]) notifications.hide(last[kind]);
  const id = notifications.show({
    message,
    autoClose: false,
    renderNotification: () => <UndoNotice message={message} undo={undo} close={() => notifications.hide(id)} />,
  });
  last[kind] = id;
}

function UndoNotice({ message, undo, close }: Undo & { close: () => void }) {
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(close, seconds * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, close]);

  async function takeBack() {
    close();
    try {
      await undo?.();
    } catch {
      addNotice({ message: "That could not be undone. Try again from the record." });
    }
  }

  useSingleKeys(undo ? { u: () => void takeBack() } : {});

  return (
    <Paper
      role="status"
      bg="#141e20"
      c="#fff"
      p="sm"
      radius="md"
      shadow="lg"
      bd="1px solid #2c363a"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Group gap="md" wrap="nowrap">
        <Text flex={1} c="inherit">
          {message}
        </Text>
        {undo ? (
          <UnstyledButton onClick={takeBack} c="inherit" fw={640} mih={32} px={4}>
            <Group gap={8} wrap="nowrap">
              Undo <Key tone="dark">U</Key>
            </Group>
          </UnstyledButton>
        ) : null}
        <CloseButton aria-label="Close" c="inherit" variant="transparent" onClick={close} />
      </Group>
    </Paper>
  );
}
