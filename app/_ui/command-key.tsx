"use client";

import { useSyncExternalStore } from "react";
import { Key, type KeyProps } from "./keyboard-key";

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A key pressed together with ⌘ on Apple's devices and with Ctrl on all others; the server, which cannot know, says Ctrl. */
export function CommandKey({ children, tone }: KeyProps) {
  const hasCommand = useSyncExternalStore(never, isApple, () => false);
  return <Key tone={tone}>{hasCommand ? `⌘${children}` : `Ctrl ${children}`}</Key>;
}
