import { fieldRefusal, termCommand } from "./change";
import { lifecycle } from "./lifecycle";
import "server-only";

/** Turns an invitation into a term from that day. */
export const startTerm = termCommand(lifecycle.start, async ({ input, term, write }) => {
  if (term.endsOn && term.endsOn < input.startsOn) throw fieldRefusal("startsOn", "The term ends before that day.");
  return write({ startsOn: input.startsOn });
});
