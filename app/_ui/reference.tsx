import { Text } from "@mantine/core";
import type { ReactNode } from "react";

/** A reference or id to read out or copy; breaks anywhere, selects as a whole. */
export function Reference({ children }: { children: ReactNode }) {
  return (
    <Text span inherit fw={640} c="var(--ink)" style={{ userSelect: "all", overflowWrap: "anywhere" }}>
      {children}
    </Text>
  );
}
