import { fieldRefusal, termCommand } from "./change";
import { lifecycle } from "./lifecycle";
import "server-only";

/** Has a term end again on the day on which it ended before it was given grace. */
export const takeGraceBack = termCommand(lifecycle.takeGraceBack, async ({ input, term, write }) => {
  const { endsOn, state, reason } = input;
  if (term.endsOn && endsOn >= term.endsOn) throw fieldRefusal("endsOn", "Choose a day before its present last day.");
  return write({ endsOn, state, reason });
});
