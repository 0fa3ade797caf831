"use client";

import { Button } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";

/** Two pages of A4, or a PDF of them. */
export function PrintButton() {
  return (
    <Button
      visibleFrom="sm"
      variant="default"
      leftSection={<Icon name="print" size={16} />}
      onClick={() => window.print()}
    >
      Print
    </Button>
  );
}
