import { describeTermState, termStateOn } from "@/lib/terms/status";

type TermTextProps = { term: Parameters<typeof describeTermState>[0]; day: string };

/** "active", "on hold", or "grace, 12 days" in rust. */
export function TermText({ term, day }: TermTextProps) {
  const needsSomebody = termStateOn(term, day) === "grace";
  return (
    <span style={needsSomebody ? { fontWeight: 600, color: "var(--rust)" } : undefined}>
      {describeTermState(term, day)}
    </span>
  );
}
