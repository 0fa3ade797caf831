"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { PlainButton } from "@/app/_ui/plain/button";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import { useAction } from "@/app/_ui/use-action";
import { giveTheReason } from "../../actions";
import classes from "./decide.module.css";

export type Decided = {
  id: string;
  version: number;
  by: string;
  reason: string | null;
  words: string;
  letterState: "waiting" | "held" | "sent";
  minutesLeft: number | null;
  isLate: boolean;
};

type DecidedNoteProps = {
  decided: Decided;
  name: string;
  waitsForAnother: boolean;
  onUndo: () => void;
  isBusy: boolean;
};

/** What was decided, by whom and why; the way back as long as the letter has not left; and the reason, where one is asked. */
export function DecidedNote({ decided, name, waitsForAnother, onUndo, isBusy }: DecidedNoteProps) {
  const { id, by, words, reason, letterState, minutesLeft, isLate } = decided;
  return (
    <>
      <Heading level={2}>{words}</Heading>
      <Text tone="second">
        {by} decided. {reason ? `“${reason}”` : "No reason yet."}
      </Text>
      {waitsForAnother ? <Text tone="rust">{name} disagrees. A reviewer other than you answers.</Text> : null}
      {letterState === "sent" ? (
        <Text size="sm" tone="second">
          The letter has left, so this can no longer be undone.
        </Text>
      ) : (
        <>
          {letterState === "held" ? (
            <ReasonField id={id} version={decided.version} />
          ) : (
            <Text size="sm" tone="second">
              {isLate || minutesLeft === null
                ? "The letter is about to leave."
                : `The letter leaves in ${plural(minutesLeft, "minute")}.`}
            </Text>
          )}
          <PlainButton variant="default" isBusy={isBusy} onClick={onUndo}>
            Undo the decision
          </PlainButton>
        </>
      )}
      <TextLink href={`/letters/${id}`} fz="sm">
        Read the letter
      </TextLink>
    </>
  );
}

function ReasonField({ id, version }: { id: string; version: number }) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act(() => giveTheReason({ id, version, reason }), router.refresh);
      }}
    >
      <label className={classes.why}>
        <strong>Why?</strong>
        <span>The letter does not leave without a reason.</span>
        <textarea rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </label>
      <PlainButton type="submit" isBusy={isBusy} disabled={reason.trim() === ""}>
        Save the reason
      </PlainButton>
    </form>
  );
}
