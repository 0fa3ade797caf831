import type { quietAsks, terms } from "@/db/schema";
import { addDays, type Day, dayOfInstant } from "@/lib/core/clock";
import { termStateOn } from "@/lib/terms/status";
import { linkDays } from "./schema";

/**
 * What there is to say by the link: an answer; what was said; nothing any more, since there was a contribution, the term rests or is
 * over, or the link is too old.
 */
export type QuietAskState = "open" | "answered" | "contributed" | "on_hold" | "over" | "expired";

type Given = {
  ask: Pick<typeof quietAsks.$inferSelect, "answer" | "askedAt" | "quietFrom">;
  term: Pick<typeof terms.$inferSelect, "state" | "ending" | "startsOn" | "endsOn" | "graceDays">;
  /** From when on the member is quiet by now; null where nobody looks after the term. */
  quietFrom: Day | null;
  day: Day;
};

export function quietAskState({ ask, term, quietFrom, day }: Given): QuietAskState {
  if (ask.answer !== null) return "answered";
  const state = termStateOn(term, day);
  if (state === "ended" || state === "invited") return "over";
  if (quietFrom !== null && quietFrom > ask.quietFrom) return "contributed";
  if (state === "on_hold") return "on_hold";
  return day > lastDayOfLink(ask) ? "expired" : "open";
}

export function lastDayOfLink({ askedAt }: Pick<typeof quietAsks.$inferSelect, "askedAt">): Day {
  return addDays(dayOfInstant(askedAt), linkDays);
}
