"use client";

import { Button, Group, Popover, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Standing } from "@/app/_ui/standing";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { shareProfile } from "./actions";

type SharePopoverProps = {
  place: HTMLElement;
  address: string;
  isPrivate: boolean;
  isOpen: boolean;
  onClose: () => void;
};

/** Who sees the profile now, and the way to make it public. */
export function SharePopover({ place, address, isPrivate, isOpen, onClose }: SharePopoverProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();

  function open() {
    start(async () => {
      const outcome = await shareProfile({ with: "public" });
      if (!outcome.ok) return showNotice(outcome.message);
      onClose();
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

  return (
    <Popover opened={isOpen} onChange={onClose} position="bottom-end" width={320} withRoles={false} trapFocus>
      <Popover.Target>
        <Standing button={place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Share your profile" p="md">
        <Text fw={640} fz={15}>
          {isPrivate ? "Only you see this page" : "Only signed-in members see this page"}
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
          <Button variant="subtle" color="gray" onClick={onClose}>
            Not now
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
