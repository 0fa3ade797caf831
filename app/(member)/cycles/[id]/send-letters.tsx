"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { plural } from "@/app/_ui/format";
import { ButtonLink } from "@/app/_ui/links";
import { showNotice } from "@/app/_ui/undo-notice";
import { sendReady } from "./actions";
import classes from "./cycle.module.css";

type SendLettersProps = {
  cycleId: string;
  ready: number;
  held: number;
  /** Of those that are ready, for members without an e-mail address. */
  withoutAddress: number;
  previewHref: string;
};

/** Sends what is ready, after a question: what was sent cannot be undone. */
export function SendLetters({ cycleId, ready, held, withoutAddress, previewHref }: SendLettersProps) {
  const router = useRouter();
  const letters = plural(ready, "letter");
  const stay = held > 0 ? ` ${held} without a reason ${held === 1 ? "stays" : "stay"} here.` : "";
  const unmailed =
    withoutAddress > 0
      ? ` ${plural(withoutAddress, "member has", "members have")} no e-mail address and ${withoutAddress === 1 ? "reads" : "read"} the letter only here.`
      : "";
  return (
    <div className={classes.send}>
      <div>
        <strong>{plural(ready, "letter is", "letters are")} ready to send</strong>
        <span>
          Sent decisions cannot be undone.{stay}
          {unmailed}
        </span>
      </div>
      <ButtonLink href={previewHref} variant="default">
        Preview all
      </ButtonLink>
      <ConfirmButton
        label={`Send ${letters} now`}
        look={{ variant: "light" }}
        title={`Send ${letters} now?`}
        verb={`Send ${letters}`}
        keep="Not yet"
        isDangerous={false}
        onConfirm={async () => {
          const outcome = await sendReady({ cycleId });
          if (outcome.ok) {
            showNotice(`${plural(outcome.value.count, "letter leaves", "letters leave")} now.`);
            router.refresh();
          }
          return outcome;
        }}
      >
        They leave by mail at once, and each member can read theirs on Tenet. These decisions can then no longer be
        undone.{stay}
        {unmailed}
      </ConfirmButton>
    </div>
  );
}
