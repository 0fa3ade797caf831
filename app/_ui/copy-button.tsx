"use client";

import { useClipboard } from "@mantine/hooks";
import buttons from "./button.module.css";
import { Icon } from "./icon";

/** Copies and says so, to the eye and to a screen reader. */
export function CopyButton({ value, label = "Copy", size }: { value: string; label?: string; size?: "compact-md" }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const words = clipboard.error ? "Select it and copy by hand" : clipboard.copied ? "Copied" : label;
  return (
    <button
      type="button"
      className={buttons.button}
      data-variant="subtle"
      data-color="gray"
      data-size={size}
      data-left=""
      onClick={() => clipboard.copy(value)}
    >
      <Icon name={clipboard.copied ? "check" : "copy"} size={16} />
      <span aria-live="polite">{words}</span>
    </button>
  );
}
