"use client";

import { type ComponentType, type PointerEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What was done at the plain field while the script of the real one was on its way. */
export type FieldBegun = { typed: string | null; isFocused: boolean; isPressed: boolean; selection: [number, number] };

/**
 * A field that is plain until somebody comes near it; then `Part` stands in its place, with the focus and what was typed.
 * Where its script cannot be loaded, the plain one stays, and the next touch asks again.
 */
export function useLateField<Props>(load: () => Promise<ComponentType<Props>>) {
  const [opened, setOpened] = useState<{ Part: ComponentType<Props>; begun: FieldBegun } | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef<{ typed: string | null; isPressed: boolean }>({ typed: null, isPressed: false });

  function open(Part: ComponentType<Props>) {
    const element = input.current;
    if (!element) return;
    const isFocused = document.activeElement === element;
    const selection: [number, number] = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
    // At once, so that no key comes between what is read here and the field that gets it.
    flushSync(() => setOpened({ Part, begun: { ...done.current, isFocused, selection } }));
  }

  const ask = () => void load().then(open, () => {});

  /** A finger is there only once it presses, and its press would be lost with the field that it began on. */
  function near({ pointerType }: PointerEvent) {
    if (pointerType === "mouse") ask();
  }

  function press() {
    done.current.isPressed = true;
    ask();
  }

  function type(text: string | null) {
    done.current.typed = text;
    setTyped(text);
  }

  return { opened, typed, input, ask, near, press, type };
}
