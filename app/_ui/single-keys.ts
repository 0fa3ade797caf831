"use client";

import { useEffect, useEffectEvent } from "react";

const stored = "tenet:single-keys";

/** Single-letter shortcuts can be turned off, for people whose speech or hands set them off by accident. */
export function areSingleKeysOn() {
  return typeof window !== "undefined" && window.localStorage.getItem(stored) !== "off";
}

export function setSingleKeys(isOn: boolean) {
  window.localStorage.setItem(stored, isOn ? "on" : "off");
}

/** `{ c: confirm, "shift+?": explain }`: off while a field has focus, or when turned off. */
export function useSingleKeys(keys: Record<string, () => void>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const run = keys[`${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`];
    if (!run || event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
    event.preventDefault();
    if (areSingleKeysOn()) run();
  });
  useEffect(() => {
    document.documentElement.addEventListener("keydown", press);
    return () => document.documentElement.removeEventListener("keydown", press);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
