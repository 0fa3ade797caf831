"use client";

import { useClipboard } from "@mantine/hooks";
import { Suspense } from "react";
import { Icon } from "@/app/_ui/icon";
import { late } from "@/app/_ui/late";
import { PlainButton } from "@/app/_ui/plain/button";
import { showNotice } from "@/app/_ui/undo-notice";
import { useOpener } from "@/app/_ui/use-opener";

type ShareProfileProps = { address: string; isPublic: boolean; visibility: "private" | "community" | "public" };

const load = () => import("./share-popover");
const SharePopover = late(async () => (await load()).SharePopover);

/** Copies the public address and says so; where only some may see the profile, offers to open it first. */
export function ShareProfile({ address, isPublic, visibility }: ShareProfileProps) {
  const clipboard = useClipboard();
  const { button, popup } = useOpener();

  async function copy() {
    await navigator.clipboard?.writeText(address).catch(() => clipboard.copy(address));
    showNotice("Address copied. Anybody who opens it sees what you show to everyone.");
  }

  if (isPublic)
    return (
      <PlainButton leftSection={<Icon name="share" size={16} />} onClick={copy}>
        Share
      </PlainButton>
    );
  return (
    <>
      <PlainButton
        leftSection={<Icon name="share" size={16} />}
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        {...button}
      >
        Share
      </PlainButton>
      {popup ? (
        <Suspense>
          <SharePopover address={address} isPrivate={visibility === "private"} {...popup} />
        </Suspense>
      ) : null}
    </>
  );
}
