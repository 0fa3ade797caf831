import { formatDay } from "@/app/_ui/format";
import { type CycleDecisionKind, kindsWithReason, letterKindOf } from "@/lib/cycles/letters/kinds";

type Asked = { decision: CycleDecisionKind; level: string | null; untilOn: string | null };
type Known = {
  before: string | null;
  levels: readonly string[];
  endsOn: string | null;
  nextEndsOn: string | null;
  hasReason: boolean;
};

/** What a decision will do, before it is made: "Established until 31 Jan 2028. The letter leaves in one hour; until then you can undo." */
export function outcomeWords({ decision, level, untilOn }: Asked, known: Known): string {
  const kind = letterKindOf(decision, { before: known.before, after: level ?? known.before, order: known.levels });
  const waits = kindsWithReason.includes(kind) && !known.hasReason;
  const letter = waits
    ? "The letter waits until you say why."
    : "The letter leaves in one hour; until then you can undo.";
  return `${termWords({ decision, level, untilOn }, known)} ${letter}`;
}

/** The words of the letter that a decision would have, in another tab: what was typed about it stays. */
export function openLetters(
  cycleHref: string,
  { decision, level }: Asked,
  known: Pick<Known, "before" | "levels">,
): void {
  const kind = letterKindOf(decision, { before: known.before, after: level ?? known.before, order: known.levels });
  window.open(`${cycleHref}/letters?kind=${kind}`, "_blank", "noopener");
}

function termWords({ decision, level, untilOn }: Asked, { endsOn, nextEndsOn, before }: Known): string {
  const until = (day: string | null) => (day ? ` until ${formatDay(day)}` : "");
  if (decision === "renew") return `${level ?? before ?? "Renewed"}${until(nextEndsOn)}.`;
  if (decision === "grace") return `The term goes on${until(untilOn)}.`;
  if (decision === "on_hold") return "The term rests from today; what is done meanwhile does not count.";
  if (decision === "emeritus") return `Emeritus after ${endsOn ? formatDay(endsOn) : "today"}.`;
  return `The term ends on ${endsOn ? formatDay(endsOn) : "today"}.`;
}

/** "Renew and open the next". */
export function buttonWords(decision: CycleDecisionKind, hasNext: boolean): string {
  const words = { renew: "Renew", grace: "Give grace", on_hold: "Put on hold", emeritus: "Make emeritus", end: "End" };
  return hasNext ? `${words[decision]} and open the next` : words[decision];
}

/** Two months, to the end of that month or the day before where it is shorter. */
export function monthsLater(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(date, last))).toISOString().slice(0, 10);
}
