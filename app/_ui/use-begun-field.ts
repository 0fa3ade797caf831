"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FieldBegun } from "./use-late-field";

/** For the real field: it begins with the focus and the words that the plain one had, and opens its list where that was asked for. */
export function useBegunField(begun: FieldBegun, words: string, onSearch?: (typed: string) => void) {
  const field = useRef<HTMLInputElement>(null);
  const first = useRef(begun);
  const [searchValue, setSearch] = useState(begun.typed ?? words);
  // Mantine's list says the words of what is chosen as it begins, which would take away what was typed.
  const isListening = useRef(false);

  useLayoutEffect(() => {
    const element = field.current;
    const { isFocused, isPressed, selection } = first.current;
    if (!element || !isFocused) return;
    element.focus({ preventScroll: true });
    if (!element.readOnly) element.setSelectionRange(...selection);
    if (isPressed) element.click();
  }, []);

  useEffect(() => {
    if (isListening.current) return;
    isListening.current = true;
    if (first.current.typed) onSearch?.(first.current.typed);
  }, [onSearch]);

  function onSearchChange(typed: string) {
    if (!isListening.current) return;
    setSearch(typed);
    onSearch?.(typed);
  }

  return { field, search: { searchValue, onSearchChange } };
}
