"use client";

import { type ReactNode, Suspense, useState } from "react";
import type { ConfirmDialogProps } from "./confirm-window";
import { late } from "./late";
import { PlainButton, type PlainButtonLook } from "./plain/button";

type ConfirmButtonProps = Omit<ConfirmDialogProps, "isOpen" | "onClose"> & { label: ReactNode; look?: PlainButtonLook };

const load = () => import("./confirm-window");
const ConfirmWindow = late(async () => (await load()).ConfirmWindow);

/** The dialog, which comes with the first press, with the button that opens it; a server page can give it a server action. */
export function ConfirmButton({ label, look, ...dialog }: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <PlainButton
        variant="default"
        {...look}
        onPointerEnter={() => void load()}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {label}
      </PlainButton>
      {isAsked ? (
        <Suspense>
          <ConfirmWindow {...dialog} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
