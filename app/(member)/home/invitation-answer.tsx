"use client";

import { Button, Group } from "@mantine/core";
import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { acceptTerm, turnDownTerm } from "./actions";
import { useAnswer } from "./use-answer";

/** Accept at once; saying no cannot be taken back by oneself, so it is asked about. */
export function InvitationAnswer({ id, version, program }: { id: string; version: number; program: string }) {
  const { answer, isBusy, done } = useAnswer();
  return (
    <Group gap="xs" mt="sm">
      <Button
        variant="light"
        loading={isBusy}
        onClick={() =>
          answer(() => acceptTerm({ id, version }), `Welcome to ${program}. Your term counts from its first day.`)
        }
      >
        Accept
      </Button>
      <ConfirmButton
        label="Turn down"
        look={{ variant: "subtle", color: "gray" }}
        title={`Turn ${program} down?`}
        verb="Turn it down"
        keep="Not now"
        reason={{ label: "A word why, which the program reads, if you like" }}
        onConfirm={async (reason) => {
          const outcome = await turnDownTerm({ id, version, reason });
          if (outcome.ok) done("The program knows that you said no.");
          return outcome;
        }}
      >
        The invitation ends today and stays on your record as withdrawn. A manager can invite you again.
      </ConfirmButton>
    </Group>
  );
}
