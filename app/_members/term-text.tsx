import { stateOn, termWords } from "@/lib/terms/rules";

type TermTextProps = { term: Parameters<typeof termWords>[0]; day: string };

/** "active", "on hold", or "grace, 12 days" in rust. */
export function TermText({ term, day }: TermTextProps) {
  const needsSomebody = stateOn(term, day) === "grace";
  return (
    <span style={needsSomebody ? { fontWeight: 600, color: "var(--rust)" } : undefined}>{termWords(term, day)}</span>
  );
}
