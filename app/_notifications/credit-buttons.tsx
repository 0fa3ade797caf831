"use client";

import { PlainButton } from "../_ui/plain/button";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { acceptCredit, declineCredit, keepCredit } from "./actions";
import classes from "./rows.module.css";
import type { NotificationRow } from "./rows-of";

/** Theirs or not, said where it is asked. */
export function CreditButtons({ row, onChanged }: { row: NotificationRow; onChanged: () => void }) {
  const { act, isBusy } = useAction();
  const id = row.objectId;

  function keep() {
    act(
      () => keepCredit({ id }),
      () => {
        showNotice("The credit is yours.");
        onChanged();
      },
    );
  }

  function decline() {
    act(
      () => declineCredit({ id }),
      () => {
        showUndo({
          message: "It no longer counts for you.",
          undo: async () => {
            const outcome = await acceptCredit({ id });
            if (!outcome.ok) showNotice(outcome.message);
            onChanged();
          },
        });
        onChanged();
      },
    );
  }

  return (
    <div className={classes.answer}>
      <PlainButton variant="default" isBusy={isBusy} onClick={keep} aria-label={`Keep: ${row.title}`}>
        Keep
      </PlainButton>
      <PlainButton
        variant="subtle"
        color="gray"
        disabled={isBusy}
        onClick={decline}
        aria-label={`Not me: ${row.title}`}
      >
        Not me
      </PlainButton>
    </div>
  );
}
