import { today } from "@/lib/core/clock";
import { fieldRefusal, termCommand } from "./change";
import { lifecycle } from "./lifecycle";
import "server-only";

/** Lets a term run on until a day, in grace: what is done until then counts. */
export const giveGrace = termCommand(lifecycle.giveGrace, async ({ viewer, input, term, write }) => {
  const { untilOn } = input;
  if (term.endsOn && untilOn <= term.endsOn) throw fieldRefusal("untilOn", "Choose a day after its present last day.");
  if (untilOn < today(viewer.timeZone)) throw fieldRefusal("untilOn", "Choose today or a later day.");
  return write({ endsOn: untilOn, reason: input.reason ?? term.reason });
});
