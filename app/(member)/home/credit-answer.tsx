"use client";

import { PlainButton } from "@/app/_ui/plain/button";
import { Row } from "@/app/_ui/plain/row";
import { acceptCredit, declineCredit, keepCredit } from "./actions";
import { useAnswer } from "./use-answer";

/** Theirs or not. */
export function CreditAnswer({ id, title }: { id: string; title: string }) {
  const { answer, isBusy } = useAnswer();
  return (
    <Row gap={8} above={12}>
      <PlainButton
        variant="light"
        isBusy={isBusy}
        onClick={() => answer(() => keepCredit({ id }), `“${title}” is yours.`)}
      >
        Keep
      </PlainButton>
      <PlainButton
        variant="subtle"
        color="gray"
        disabled={isBusy}
        onClick={() =>
          answer(
            () => declineCredit({ id }),
            `“${title}” no longer counts for you.`,
            () => acceptCredit({ id }),
          )
        }
      >
        Not me
      </PlainButton>
    </Row>
  );
}
