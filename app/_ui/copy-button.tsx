"use client";

import { Button, type ButtonProps } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Icon } from "./icon";

type CopyButtonProps = ButtonProps & { value: string; label?: string };

/** Copies and says so, to the eye and to a screen reader. */
export function CopyButton({ value, label = "Copy", ...look }: CopyButtonProps) {
  const clipboard = useClipboard({ timeout: 2000 });
  const words = clipboard.error ? "Select it and copy by hand" : clipboard.copied ? "Copied" : label;
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<Icon name={clipboard.copied ? "check" : "copy"} size={16} />}
      {...look}
      onClick={() => clipboard.copy(value)}
    >
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
