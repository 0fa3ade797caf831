import { fieldRefusal, termCommand } from "./change";
import { closeHold, holdNeverTakenUp } from "./hold-days";
import { lifecycle } from "./lifecycle";
import "server-only";

/** Ends a term on a day and says how; one that was only offered counts on no day. It can be reopened. */
export const endTerm = termCommand(lifecycle.end, async ({ tx, input, term, write }) => {
  const { endsOn, ending, reason } = input;
  if (endsOn < term.startsOn) throw fieldRefusal("endsOn", "It cannot end before it began.");
  await closeHold(tx, term.id, endsOn);
  if (term.state === "invited") await holdNeverTakenUp(tx, term);
  return write({ endsOn, ending, reason });
});
