"use client";

import { PlainButton } from "../_ui/plain/button";
import { showNotice } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { acceptLead, turnDownLead } from "./actions";
import classes from "./rows.module.css";

type LeadButtonsProps = { id: string; group: string; title: string; onChanged: () => void };

/** Yes or no; a no can be asked again by whoever runs the group. */
export function LeadButtons({ id, group, title, onChanged }: LeadButtonsProps) {
  const { act, isBusy } = useAction();

  function answer(work: typeof acceptLead, words: string) {
    act(
      () => work({ id }),
      () => {
        showNotice(words);
        onChanged();
      },
    );
  }

  return (
    <div className={classes.answer}>
      <PlainButton
        variant="default"
        isBusy={isBusy}
        onClick={() => answer(acceptLead, `You lead ${group} now. Log its events from your home page.`)}
        aria-label={`Yes, I will: ${title}`}
      >
        Yes, I will
      </PlainButton>
      <PlainButton
        variant="subtle"
        color="gray"
        disabled={isBusy}
        onClick={() => answer(turnDownLead, "Fine. You can be asked again later.")}
        aria-label={`No, thank you: ${title}`}
      >
        No, thank you
      </PlainButton>
    </div>
  );
}
