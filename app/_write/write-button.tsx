"use client";

import { Suspense, useState } from "react";
import type { RowSelection } from "@/lib/terms/schema";
import type { MessageKind } from "@/lib/triage/messages/kinds";
import { Icon } from "../_ui/icon";
import { late } from "../_ui/late";
import { PlainButton } from "../_ui/plain/button";

const WriteWindow = late(async () => (await import("./write-window")).WriteWindow);

type WriteButtonProps = {
  /** Whose members are written to. */
  rows: RowSelection;
  label: string;
  /** What is read out where the label alone does not say to whom. */
  spoken?: string;
  /** What it is about at first. */
  kind?: MessageKind;
  isSmall?: boolean;
  onSent?: () => void;
};

/** Opens a window to write to the members of some terms by mail; what is in it comes with the first press. */
export function WriteButton({ rows, label, spoken, kind, isSmall, onSent }: WriteButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PlainButton
        variant="default"
        size={isSmall ? "compact-sm" : undefined}
        leftSection={<Icon name="mail" size={16} />}
        aria-label={spoken}
        onClick={() => setOpen(true)}
      >
        {label}
      </PlainButton>
      {isOpen ? (
        <Suspense>
          <WriteWindow
            rows={rows}
            kind={kind}
            onClose={() => setOpen(false)}
            onSent={() => {
              setOpen(false);
              onSent?.();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
