"use client";

import { useRouter } from "next/navigation";
import { Icon } from "@/app/_ui/icon";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { dismiss, showAgain } from "./actions";
import classes from "./announcements.module.css";

/** Takes an announcement off the home page of whoever presses it. */
export function DismissButton({ id, title }: { id: string; title: string }) {
  const router = useRouter();
  const { act, isBusy } = useAction();

  function press() {
    act(
      () => dismiss({ id }),
      () => {
        document.getElementById("announcements")?.focus({ preventScroll: true });
        router.refresh();
        showUndo({
          message: "Dismissed.",
          undo: async () => {
            const outcome = await showAgain({ id });
            if (!outcome.ok) showNotice(outcome.message);
            router.refresh();
          },
        });
      },
    );
  }

  return (
    <button
      type="button"
      className={classes.dismiss}
      aria-label={`Dismiss: ${title}`}
      title="Dismiss"
      disabled={isBusy}
      onClick={press}
    >
      <Icon name="cross" size={16} />
    </button>
  );
}
