import { today } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { termCommand } from "./change";
import { holdNeverTakenUp } from "./hold-days";
import { lifecycle } from "./lifecycle";
import "server-only";

/** The invited member takes the term, on the days that it was offered for. Refuses one that was answered or has run out. */
export const acceptTerm = termCommand(lifecycle.accept, async ({ viewer, term, write }) => {
  if (term.endsOn && term.endsOn < today(viewer.timeZone))
    throw new Refusal("conflict", "This invitation is no longer valid. Ask the program manager for a new one.");
  return write();
});

/** The invited member says no; the term ends as withdrawn, counts on no day and stays on record. */
export const declineTerm = termCommand(lifecycle.decline, async ({ tx, viewer, input, term, write }) => {
  const day = today(viewer.timeZone);
  const endsOn = term.startsOn > day ? term.startsOn : day;
  await holdNeverTakenUp(tx, term);
  return write({ ending: "withdrawn", endsOn, reason: input.reason ?? term.reason });
});
