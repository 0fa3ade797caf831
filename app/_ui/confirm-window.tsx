"use client";

import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { unstable_rethrow } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { FormError, type FormMessage } from "./form-error";
import { messageOf, unreachable } from "./refusal-message";

export type ConfirmDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** A question: "Revoke Odalys’s term?" */
  title: string;
  /** What will happen and what stays. */
  children: ReactNode;
  /** On the button: "Revoke the term". */
  verb: string;
  keep?: string;
  /** Asks for a reason: "Reason, which Odalys will read". */
  reason?: { label: string; required?: boolean };
  isDangerous?: boolean;
  onConfirm: (reason: string) => Promise<ActionResult<unknown> | undefined>;
};

/** Only before what cannot be undone; else do it and `showUndo`. Stays open, with the words, when refused. */
export function ConfirmWindow(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, children, verb, keep = "Keep it", reason, isDangerous = true, onConfirm } = props;
  // It opens after it is there, so that it knows where the focus was.
  const [isShown, setShown] = useState(false);
  const [words, setWords] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [message, setMessage] = useState<FormMessage | null>(null);
  const [isBusy, start] = useTransition();
  const isMissing = Boolean(reason?.required) && words.trim() === "";

  useEffect(() => setShown(isOpen), [isOpen]);

  function confirm() {
    setIsAsked(true);
    if (isMissing || isBusy) return;
    start(async () => {
      try {
        const outcome = await onConfirm(words.trim());
        if (outcome && !outcome.ok) return setMessage(messageOf(outcome));
        setWords("");
        setMessage(null);
        setIsAsked(false);
        onClose();
      } catch (error) {
        unstable_rethrow(error);
        setMessage(unreachable);
      }
    });
  }

  return (
    <Modal
      opened={isShown}
      onClose={onClose}
      title={title}
      centered
      radius="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      styles={{ title: { fontWeight: 640, fontSize: "1.0625rem" } }}
    >
      <Text component="div" c="var(--second)">
        {children}
      </Text>
      {reason ? (
        <Textarea
          data-autofocus
          mt="md"
          autosize
          minRows={2}
          label={reason.label}
          required={reason.required}
          value={words}
          error={isAsked && isMissing ? "A short reason helps." : undefined}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      ) : null}
      <FormError message={message} />
      <Group gap="xs" mt="md">
        <Button color={isDangerous ? "red" : undefined} loading={isBusy} onClick={confirm}>
          {verb}
        </Button>
        <Button variant="default" onClick={onClose} data-autofocus={reason ? undefined : true}>
          {keep}
        </Button>
      </Group>
    </Modal>
  );
}
