"use client";

import { Button, type ButtonProps, Group, Modal, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { unstable_rethrow } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { FormError, type FormMessage } from "./form-error";
import { messageOf, unreachable } from "./refusal-message";

type ConfirmDialogProps = {
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
function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, children, verb, keep = "Keep it", reason, isDangerous = true, onConfirm } = props;
  const [words, setWords] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [message, setMessage] = useState<FormMessage | null>(null);
  const [isBusy, start] = useTransition();
  const isMissing = Boolean(reason?.required) && words.trim() === "";

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
      opened={isOpen}
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

type ConfirmButtonProps = Omit<ConfirmDialogProps, "isOpen" | "onClose"> & { label: ReactNode; look?: ButtonProps };

/** The dialog with the button that opens it; a server page can give it a server action. */
export function ConfirmButton({ label, look, ...dialog }: ConfirmButtonProps) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" {...look} onClick={open}>
        {label}
      </Button>
      <ConfirmDialog {...dialog} isOpen={isOpen} onClose={close} />
    </>
  );
}
