"use client";

import { Icon } from "@/app/_ui/icon";
import { PlainButton } from "@/app/_ui/plain/button";

/** One page of A4, or a PDF of it. */
export function PrintButton() {
  return (
    <PlainButton
      className="mantine-visible-from-sm"
      variant="default"
      leftSection={<Icon name="print" size={16} />}
      onClick={() => window.print()}
    >
      Print
    </PlainButton>
  );
}
