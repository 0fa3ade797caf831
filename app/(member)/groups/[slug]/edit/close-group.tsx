"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { closeGroup, reopenGroup } from "../actions";

type CloseGroupProps = { id: string; version: number; name: string; closedOn: string | null; today: string };

/** Closes a group at once, with an undo; or opens it again. */
export function CloseGroup({ id, version, name, closedOn, today }: CloseGroupProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const reopen = (at: number) =>
    act(
      () => reopenGroup({ id, version: at }),
      () => {
        showNotice(`${name} is open again.`);
        router.refresh();
      },
    );
  if (closedOn) {
    return (
      <Button variant="default" loading={isBusy} onClick={() => reopen(version)}>
        Open it again
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      loading={isBusy}
      onClick={() =>
        act(
          () => closeGroup({ id, version, closedOn: today }),
          (closed) => {
            showUndo({
              message: `${name} is closed. Its events stay and keep counting.`,
              undo: async () => reopen(closed.version),
            });
            router.refresh();
          },
        )
      }
    >
      Close the group
    </Button>
  );
}
