"use client";

import { Box, Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Icon } from "../../_ui/icon";

/** A button that opens into the form for a new one. */
export function AddInPlace({ label, form }: { label: string; form: (close: () => void) => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Box pt="sm">{form(() => setIsOpen(false))}</Box>;
  return (
    <Button mt="sm" variant="default" leftSection={<Icon name="plus" size={16} />} onClick={() => setIsOpen(true)}>
      {label}
    </Button>
  );
}
