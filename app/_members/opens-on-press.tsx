"use client";

import { type ComponentProps, type ReactNode, Suspense, useState } from "react";
import { PlainButton } from "../_ui/plain/button";

type OpensOnPressProps = {
  opener: string;
  look?: Pick<ComponentProps<typeof PlainButton>, "leftSection" | "isBusy">;
  /** Fetches the script of what opens, when the pointer comes near. */
  prepare: () => void;
  children: (close: () => void) => ReactNode;
};

/** A quiet button in whose place something opens, which stays until it is there. */
export function OpensOnPress({ opener, look, prepare, children }: OpensOnPressProps) {
  const [isOpen, setOpen] = useState(false);
  const closed = (
    <PlainButton
      variant="subtle"
      size="compact-sm"
      style={{ width: "fit-content", paddingInline: 4 }}
      {...look}
      onPointerEnter={prepare}
      onClick={() => setOpen(true)}
    >
      {opener}
    </PlainButton>
  );
  return isOpen ? <Suspense fallback={closed}>{children(() => setOpen(false))}</Suspense> : closed;
}
