"use client";

import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { late } from "@/app/_ui/late";
import type { Feeds } from "./subscribe-popover";

const SubscribePopover = late(async () => (await import("./subscribe-popover")).SubscribePopover);

/** The addresses of the feeds are one press away. */
export function SubscribeButton(feeds: Feeds) {
  const [isAsked, setAsked] = useState(false);
  const closed = (
    <Button
      variant="default"
      leftSection={<Icon name="calendar" size={16} />}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      Subscribe
    </Button>
  );
  if (!isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <SubscribePopover {...feeds} />
    </Suspense>
  );
}
