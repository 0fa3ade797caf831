"use client";

import { Button, type ButtonProps } from "@mantine/core";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { showNotice } from "./undo-notice";
import { useAction } from "./use-action";

type ActButtonProps = ButtonProps & {
  /** A server action, bound to what it is about. */
  act: () => Promise<ActionResult<unknown>>;
  done?: string;
  /** Where the words alone would not say which row. */
  label?: string;
  children: ReactNode;
};

/** One press, one command; says so in a notice, or why not. */
export function ActButton({ act: work, done, label, children, ...look }: ActButtonProps) {
  const { act, isBusy } = useAction();
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={label}
      {...look}
      loading={isBusy}
      onClick={() => act(work, () => done && showNotice(done))}
    >
      {children}
    </Button>
  );
}
