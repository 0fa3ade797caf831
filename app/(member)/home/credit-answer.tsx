"use client";

import { Button, Group } from "@mantine/core";
import { acceptCredit, declineCredit, keepCredit } from "./actions";
import { useAnswer } from "./use-answer";

/** Theirs or not. */
export function CreditAnswer({ id, title }: { id: string; title: string }) {
  const { answer, isBusy } = useAnswer();
  return (
    <Group gap="xs" mt="sm">
      <Button variant="light" loading={isBusy} onClick={() => answer(() => keepCredit({ id }), `“${title}” is yours.`)}>
        Keep
      </Button>
      <Button
        variant="subtle"
        color="gray"
        disabled={isBusy}
        onClick={() =>
          answer(
            () => declineCredit({ id }),
            `“${title}” no longer counts for you.`,
            () => acceptCredit({ id }),
          )
        }
      >
        Not me
      </Button>
    </Group>
  );
}
