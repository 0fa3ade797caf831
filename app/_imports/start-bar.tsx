"use client";

import { Alert, Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { FormBar } from "../_ui/form-bar";
import { begin, drop } from "./actions";

type StartBarProps = { id: string; base: string; label: string; note: ReactNode; isReady: boolean; mayDrop: boolean };

/** Starts the import, or forgets the file. */
export function StartBar({ id, base, label, note, isReady, mayDrop }: StartBarProps) {
  const router = useRouter();
  const [message, setMessage] = useState<string | null>(null);
  const [isStarting, start] = useTransition();
  const [isDropping, startDrop] = useTransition();

  function run() {
    start(async () => {
      const outcome = await begin({ id }).catch(() => null);
      if (outcome?.ok) return router.refresh();
      setMessage(outcome?.message ?? "Tenet could not be reached. Try again in a moment.");
    });
  }

  function forget() {
    startDrop(async () => {
      const outcome = await drop({ id }).catch(() => null);
      if (outcome?.ok) return router.push(base);
      setMessage(outcome?.message ?? "Tenet could not be reached. Try again in a moment.");
    });
  }

  return (
    <>
      {message ? (
        <Alert color="red" role="alert" mt="md">
          {message}
        </Alert>
      ) : null}
      {mayDrop ? (
        <Button variant="subtle" size="compact-sm" px={4} mt="md" onClick={forget} loading={isDropping}>
          Delete this file
        </Button>
      ) : null}
      <FormBar note={note} maxWidth={1128}>
        <Button onClick={run} loading={isStarting} disabled={!isReady}>
          {label}
        </Button>
      </FormBar>
    </>
  );
}
