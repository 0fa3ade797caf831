"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { FormError, type FormMessage } from "../_ui/form-error";
import { messageOf } from "../_ui/refusal-message";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";

type MergeBarProps = {
  keptId: string;
  mergedId: string;
  name: string;
  other: string;
  mayMerge: boolean;
  leadsTo: string;
  merge: (pair: { keptId: string; mergedId: string }) => Promise<ActionResult<{ id: string }>>;
  undo: (merge: { id: string }) => Promise<ActionResult<unknown>>;
  /** What says that the two are not one. */
  children: ReactNode;
};

/** Merges two members or two groups at once, since it can be taken back. */
export function MergeBar({ keptId, mergedId, name, other, mayMerge, leadsTo, merge, undo, children }: MergeBarProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [message, setMessage] = useState<FormMessage | null>(null);

  function done({ id }: { id: string }) {
    router.push(leadsTo);
    showUndo({
      message: `${other} is merged into ${name}.`,
      undo: async () => {
        const undone = await undo({ id });
        if (!undone.ok) showNotice(undone.message);
        router.refresh();
      },
    });
  }

  function press() {
    act(
      () => merge({ keptId, mergedId }),
      done,
      (refused) => setMessage(messageOf(refused)),
    );
  }

  return (
    <>
      <FormError message={message} />
      <Group gap="xs" mt="lg">
        {mayMerge ? (
          <Button onClick={press} loading={isBusy}>
            Merge into {name}
          </Button>
        ) : null}
        {children}
      </Group>
    </>
  );
}
