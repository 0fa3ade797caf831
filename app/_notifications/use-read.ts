"use client";

import { showNotice, showUndo } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { markRead, markUnread } from "./actions";

/** Marks one as read, or all of them by "all", and offers to take it back. */
export function useRead(onChanged: () => void) {
  const { act, isBusy } = useAction();

  /** Of one that is opened, without a word. */
  function read(id: string) {
    act(() => markRead({ id }), onChanged);
  }

  function readAloud(id: string) {
    act(
      () => markRead({ id }),
      ({ at, count }) => {
        showUndo({
          message: count === 1 ? "Marked as read." : `${count} marked as read.`,
          undo: async () => {
            const outcome = await markUnread({ at });
            if (!outcome.ok) showNotice(outcome.message);
            onChanged();
          },
        });
        onChanged();
      },
    );
  }

  return { read, readAloud, isBusy };
}
