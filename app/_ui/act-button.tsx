"use client";

import { Button, type ButtonProps } from "@mantine/core";
import { unstable_rethrow } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import type { Outcome } from "@/lib/errors";
import { messageOf, unreachable } from "./refusal-message";
import { showNotice } from "./undo-notice";

type ActButtonProps = ButtonProps & {
  /** A server action, bound to what it is about. */
  act: () => Promise<Outcome<unknown>>;
  done?: string;
  /** Where the words alone would not say which row. */
  label?: string;
  children: ReactNode;
};

/** One press, one command; says so in a notice, or why not. */
export function ActButton({ act, done, label, children, ...look }: ActButtonProps) {
  const [isBusy, start] = useTransition();
  function press() {
    start(async () => {
      try {
        const outcome = await act();
        if (!outcome.ok) showNotice(messageOf(outcome).text);
        else if (done) showNotice(done);
      } catch (error) {
        unstable_rethrow(error);
        showNotice(unreachable.text);
      }
    });
  }
  return (
    <Button variant="default" size="xs" aria-label={label} {...look} loading={isBusy} onClick={press}>
      {children}
    </Button>
  );
}
