"use client";

import { type HotkeyItem, useHotkeys } from "@mantine/hooks";

const stored = "tenet:single-keys";

/** Single-letter shortcuts can be turned off, for people whose speech or hands set them off by accident. */
export function areSingleKeysOn() {
  return typeof window !== "undefined" && window.localStorage.getItem(stored) !== "off";
}

export function setSingleKeys(isOn: boolean) {
  window.localStorage.setItem(stored, isOn ? "on" : "off");
}

/** `{ c: confirm, j: next }`: off while a field has focus, or when turned off. */
export function useSingleKeys(keys: Record<string, () => void>) {
  const items = Object.entries(keys).map<HotkeyItem>(([key, run]) => [
    key,
    () => {
      if (areSingleKeysOn()) run();
    },
  ]);
  useHotkeys(items);
}
