"use client";

import { Progress as Bar, Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { ConfirmButton } from "../_ui/confirm-dialog";
import { formatNumber } from "../_ui/format";
import { useAction } from "../_ui/use-action";
import type { Progress } from "./use-bulk-step";

type ManyButtonProps = {
  count: number;
  label: string;
  /** The question, what will happen, and the answer on the button. */
  title: string;
  children: ReactNode;
  verb: string;
  /** Asked even for one, where there is something to fill in. */
  reason?: { label: string };
  progress: Progress | null;
  onStep: (reason: string) => Promise<ActionResult<unknown>>;
};

/** A bulk step: one is done at once and can be undone; before more than one it asks, says how many, and shows how far it is. */
export function BulkStepButton({ count, label, progress, onStep, children, ...dialog }: ManyButtonProps) {
  const { act, isBusy } = useAction();
  if (count === 1 && !dialog.reason)
    return (
      <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => act(() => onStep(""))}>
        {label}
      </Button>
    );
  return (
    <ConfirmButton
      {...dialog}
      label={label}
      look={{ size: "compact-sm" }}
      keep="Not now"
      isDangerous={false}
      onConfirm={onStep}
    >
      {children} You can undo it.
      {progress ? (
        <>
          <Bar value={(progress.done / Math.max(1, progress.of)) * 100} aria-label="Terms done" size="md" mt="md" />
          <Text fz="sm" mt={4} role="status">
            {formatNumber(progress.done)} of {formatNumber(progress.of)} terms
          </Text>
        </>
      ) : null}
    </ConfirmButton>
  );
}
