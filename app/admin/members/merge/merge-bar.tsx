"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormError, type FormMessage } from "../../../_ui/form-error";
import { ButtonLink } from "../../../_ui/links";
import { messageOf } from "../../../_ui/refusal-message";
import { showNotice, showUndo } from "../../../_ui/undo-notice";
import { useAct } from "../../../_ui/use-act";
import { mergeThem, undoThisMerge } from "../actions";

type MergeBarProps = { keptId: string; mergedId: string; name: string; other: string };

/** Does it at once, since it can be taken back. */
export function MergeBar({ keptId, mergedId, name, other }: MergeBarProps) {
  const router = useRouter();
  const { act, isBusy } = useAct();
  const [message, setMessage] = useState<FormMessage | null>(null);

  function done({ id }: { id: string }) {
    router.push(`/admin/members/${keptId}`);
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
        <Button onClick={merge} loading={isBusy}>
          Merge into {name}
        </Button>
        <ButtonLink href="/admin/members" variant="default">
          They are two people
        </ButtonLink>
      </Group>
    </>
  );
}
