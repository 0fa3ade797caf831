import type { ReactNode } from "react";
import { Text } from "./plain/text";

/** A reference or id to read out or copy; breaks anywhere, selects as a whole. */
export function Reference({ children }: { children: ReactNode }) {
  return (
    <Text as="span" isInherited weight={640} tone="ink" style={{ userSelect: "all", overflowWrap: "anywhere" }}>
      {children}
    </Text>
  );
}
