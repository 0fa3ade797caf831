import { fold } from "@/db/fold";
import type { CycleDecisionKind, LetterKind } from "@/db/words";

export { type CycleDecisionKind, type LetterKind, letterKinds } from "@/db/words";

/** As the bar and the table of letters call them. */
export const letterKindNames: Record<LetterKind, string> = {
  renew_same: "Renew, same level",
  renew_higher: "Renew, higher level",
  renew_lower: "Renew, lower level",
  grace: "Grace",
  on_hold: "On hold",
  emeritus: "Emeritus",
  end: "End",
};

/** A letter of these does not leave without a reason. */
export const kindsWithReason: readonly LetterKind[] = ["renew_lower", "grace", "end"];

type Levels = { before: string | null; after: string | null; order: readonly string[] };

/** A level that the program does not know is neither higher nor lower. */
export function letterKindOf(decision: CycleDecisionKind, { before, after, order }: Levels): LetterKind {
  if (decision !== "renew") return decision;
  const place = (level: string | null) => order.findIndex((one) => fold(one) === fold(level ?? ""));
  const [from, to] = [place(before), place(after)];
  if (from === to || from < 0 || to < 0) return "renew_same";
  return to > from ? "renew_higher" : to < from ? "renew_lower" : "renew_same";
}

/** "Renewed as Established", "Grace until 31 Mar 2027", "Emeritus": what was decided, in words. */
export function decisionInWords(
  { letterKind, level }: { letterKind: LetterKind; level: string | null },
  until: string | null,
): string {
  const as = level ? ` as ${level}` : "";
  const words: Record<LetterKind, string> = {
    renew_same: `Renewed${as}`,
    renew_higher: `Raised to ${level ?? "a higher level"}`,
    renew_lower: `Renewed${as}`,
    grace: `Grace until ${until ?? "a day"}`,
    on_hold: "On hold",
    emeritus: "Emeritus",
    end: "Ends",
  };
  return words[letterKind];
}
