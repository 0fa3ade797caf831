"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormError, type FormMessage } from "../../../_ui/form-error";
import { messageOf } from "../../../_ui/refusal-message";
import { showNotice, showUndo } from "../../../_ui/undo-notice";
import { useAct } from "../../../_ui/use-act";
import { mergeThem, undoThisMerge } from "../actions";
import { ApartButton } from "./apart-button";

type MergeBarProps = { keptId: string; mergedId: string; name: string; other: string; mayMerge: boolean };

/** Does it at once, since it can be taken back. */
export function MergeBar({ keptId, mergedId, name, other, mayMerge }: MergeBarProps) {
  const router = useRouter();
  const { act, isBusy } = useAct();
  const [message, setMessage] = useState<FormMessage | null>(null);

  function done({ id }: { id: string }) {
    router.push("/admin/groups/merge");
    showUndo({
      message: `${other} is merged into ${name}.`,
      undo: async () => {
        const undone = await undoThisMerge({ id });
        if (!undone.ok) showNotice(undone.message);
        router.refresh();
      },
    });
  }

  function merge() {
    act(
      () => mergeThem({ keptId, mergedId }),
      done,
      (refused) => setMessage(messageOf(refused)),
    );
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
