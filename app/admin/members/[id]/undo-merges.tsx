"use client";

import { Alert, Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { showNotice } from "../../../_ui/undo-notice";
import { undoThisMerge } from "../actions";

/** Who was merged into this member of late, each with the way back. */
export function UndoMerges({ merges }: { merges: { id: string; name: string; mergedAt: Date }[] }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();

  function undo(id: string, name: string) {
    start(async () => {
      const outcome = await undoThisMerge({ id });
      showNotice(outcome.ok ? `${name} is a separate member again.` : outcome.message);
      router.refresh();
    });
  }

  return merges.map(({ id, name }) => (
    <Alert key={id} variant="default" mb="sm">
      <Group justify="space-between">
        {name} was merged into this member.
        <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => undo(id, name)}>
          Undo the merge
        </Button>
      </Group>
    </Alert>
  ));
}
