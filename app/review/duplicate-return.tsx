"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { sendBack } from "./actions";
import { useDesk } from "./desk-context";

type DuplicateReturnProps = {
  activity: { id: string; version: number };
  who: string;
  /** What the member is told; it can be changed first. */
  words: string;
};

/** Returns it as a duplicate in one press, with a message that is written already. */
export function DuplicateReturn({ activity: { id, version }, who, words }: DuplicateReturnProps) {
  const desk = useDesk();
  const [reason, setReason] = useState(words);
  const row = desk.rows.find((one) => one.id === id);
  if (!row) return null;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        desk.decide({
          rows: [row],
          words: `Returned “${row.title}” as a duplicate`,
          send: () => sendBack({ id, version, reason, field: null }),
        });
      }}
    >
      <Textarea
        autosize
        minRows={2}
        label={`What ${who} reads if you return it as a duplicate`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group mt="xs" mb="lg">
        <Button type="submit" variant="default" disabled={reason.trim() === ""}>
          Return as a duplicate
        </Button>
      </Group>
    </form>
  );
}
