"use client";

import { Button, Group, Popover, Text, TextInput } from "@mantine/core";
import { useClipboard, useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Icon } from "@/app/_ui/icon";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { shareProfile } from "./actions";

type ShareProfileProps = { address: string; isPublic: boolean; visibility: "private" | "community" | "public" };

/** Copies the public address and says so; where only some may see the profile, offers to open it first. */
export function ShareProfile({ address, isPublic, visibility }: ShareProfileProps) {
  const router = useRouter();
  const clipboard = useClipboard();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [isBusy, start] = useTransition();

  async function copy() {
    await navigator.clipboard?.writeText(address).catch(() => clipboard.copy(address));
    showNotice("Address copied. Anybody who opens it sees what you show to everyone.");
  }

  function open() {
    start(async () => {
      const outcome = await shareProfile({ with: "public" });
      if (!outcome.ok) return showNotice(outcome.message);
      close();
      await navigator.clipboard?.writeText(address).catch(() => {});
      showUndo({
        message: "Your profile is public now, and its address is copied.",
        undo: async () => {
          await shareProfile({ with: outcome.value.before });
          router.refresh();
        },
      });
      router.refresh();
    });
  }

  if (isPublic)
    return (
      <Button leftSection={<Icon name="share" size={16} />} onClick={copy}>
        Share
      </Button>
    );
  return (
    <Popover opened={isOpen} onChange={close} position="bottom-end" width={320} withRoles={false} trapFocus>
      <Popover.Target>
        <Button
          leftSection={<Icon name="share" size={16} />}
          onClick={toggle}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
        >
          Share
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Share your profile" p="md">
        <Text fw={640} fz={15}>
          {visibility === "private" ? "Only you see this page" : "Only signed-in members see this page"}
        </Text>
        <Text fz="sm" c="var(--second)" mt={4}>
          If you make it public, anybody with the address sees your name, what you show to everyone, and your public
          activities. E-mail addresses and private activities stay as they are.
        </Text>
        <TextInput mt="sm" readOnly label="Address" value={address} onFocus={(event) => event.target.select()} />
        <Group gap="xs" mt="sm">
          <Button loading={isBusy} onClick={open}>
            Make it public
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            Not now
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
