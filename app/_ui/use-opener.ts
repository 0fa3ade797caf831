"use client";

import { type MouseEvent, useState } from "react";

/** A button with what opens at it: nothing of that is on the page until the first press, and the focus comes back to the button. */
export function useOpener() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);

  function onClose() {
    setOpen(false);
    place?.focus();
  }

  return {
    button: {
      "aria-expanded": isOpen,
      onClick(event: MouseEvent<HTMLElement>) {
        setPlace(event.currentTarget);
        setOpen(!isOpen);
      },
    },
    popup: place && { place, isOpen, onClose },
  };
}
