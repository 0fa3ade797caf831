"use client";

import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { PlainButton } from "@/app/_ui/plain/button";
import { Row } from "@/app/_ui/plain/row";
import { acceptTerm, turnDownTerm } from "./actions";
import { useAnswer } from "./use-answer";

/** Accept at once; saying no cannot be taken back by oneself, so it is asked about. */
export function InvitationAnswer({ id, version, program }: { id: string; version: number; program: string }) {
  const { answer, isBusy, done } = useAnswer();
  return (
    <Row gap={8} above={12}>
      <PlainButton
        variant="light"
        isBusy={isBusy}
        onClick={() =>
          answer(() => acceptTerm({ id, version }), `Welcome to ${program}. Your term counts from its first day.`)
        }
      >
        Accept
      </PlainButton>
      <ConfirmButton
        label="Decline"
        look={{ variant: "subtle", color: "gray" }}
        title={`Decline the invitation to ${program}?`}
        verb="Decline the invitation"
        keep="Not now"
        reason={{ label: "Why? Optional; the program can read it" }}
        onConfirm={async (reason) => {
          const outcome = await turnDownTerm({ id, version, reason });
          if (outcome.ok) done("The program knows that you declined.");
          return outcome;
        }}
      >
        The invitation ends today and stays on your record as withdrawn. A manager can invite you again.
      </ConfirmButton>
    </Row>
  );
}
