import { fieldRefusal, termCommand } from "./change";
import { lifecycle } from "./lifecycle";
import "server-only";

/** Moves the last day further, or leaves the end open; a term in grace is active again. */
export const extendTerm = termCommand(lifecycle.extend, async ({ input, term, write }) => {
  if (!term.endsOn || (input.endsOn && input.endsOn <= term.endsOn))
    throw fieldRefusal("endsOn", "Choose a day after its present last day.");
  const state = term.state === "grace" ? "active" : term.state;
  return write({ state, endsOn: input.endsOn, reason: input.reason ?? term.reason });
});
