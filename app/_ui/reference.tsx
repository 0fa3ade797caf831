import type { ReactNode } from "react";

const look = { fontWeight: 640, color: "var(--ink)", userSelect: "all", overflowWrap: "anywhere" } as const;

/** A reference or id to read out or copy; breaks anywhere, selects as a whole. */
export function Reference({ children }: { children: ReactNode }) {
  return <span style={look}>{children}</span>;
}
