"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { startConnecting } from "./actions";

/** Leads to the provider and back; the account page then lists it. */
export function ConnectButton({ id, name }: { id: string; name: string }) {
  const [isBusy, setIsBusy] = useState(false);
  async function connect() {
    setIsBusy(true);
    try {
      await startConnecting(id);
      const { signIn } = await import("next-auth/react");
      await signIn(id, { callbackUrl: "/account" });
    } catch {
      setIsBusy(false);
    }
  }
  return (
    <Button variant="default" size="xs" loading={isBusy} onClick={connect}>
      Connect {name}
    </Button>
  );
}
