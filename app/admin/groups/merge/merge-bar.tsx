"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormError, type FormMessage } from "../../../_ui/form-error";
import { messageOf } from "../../../_ui/refusal-message";
import { showNotice, showUndo } from "../../../_ui/undo-notice";
import { mergeThem, undoThisMerge } from "../actions";
import { ApartButton } from "./apart-button";

type MergeBarProps = { keptId: string; mergedId: string; name: string; other: string; mayMerge: boolean };

/** Does it at once, since it can be taken back. */
export function MergeBar({ keptId, mergedId, name, other, mayMerge }: MergeBarProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [message, setMessage] = useState<FormMessage | null>(null);

  function merge() {
    start(async () => {
      const outcome = await mergeThem({ keptId, mergedId });
      if (!outcome.ok) return setMessage(messageOf(outcome));
      router.push("/admin/groups/merge");
      showUndo({
        message: `${other} is merged into ${name}.`,
        undo: async () => {
          const undone = await undoThisMerge({ id: outcome.value.id });
          if (!undone.ok) showNotice(undone.message);
          router.refresh();
        },
      });
    });
  }

  return (
    <>
      <FormError message={message} />
      <Group gap="xs" mt="lg">
        {mayMerge ? (
          <Button onClick={merge} loading={isBusy}>
            Merge into {name}
          </Button>
        ) : null}
        <ApartButton keptId={keptId} mergedId={mergedId} words={`${name} and ${other}`} leadsTo="/admin/groups/merge" />
      </Group>
    </>
  );
}
