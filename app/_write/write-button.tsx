"use client";

import { Suspense, useState } from "react";
import type { RowSelection } from "@/lib/terms/schema";
import { Icon } from "../_ui/icon";
import { late } from "../_ui/late";
import { PlainButton } from "../_ui/plain/button";

const WriteWindow = late(async () => (await import("./write-window")).WriteWindow);

type WriteButtonProps = {
  /** Whose members are written to. */
  rows: RowSelection;
  label: string;
  isSmall?: boolean;
  onSent?: () => void;
};

/** Opens a window to write to the members of some terms by mail; what is in it comes with the first press. */
export function WriteButton({ rows, label, isSmall, onSent }: WriteButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PlainButton
        variant="default"
        size={isSmall ? "compact-sm" : undefined}
        leftSection={<Icon name="mail" size={16} />}
        onClick={() => setOpen(true)}
      >
        {label}
      </PlainButton>
      {isOpen ? (
        <Suspense>
          <WriteWindow
            rows={rows}
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
