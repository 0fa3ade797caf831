import { and, eq, gte, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import { terms } from "@/db/schema";
import type { TermState } from "@/db/words";
import { addDays, type Day } from "@/lib/core/clock";
import { graceDays } from "./status";

/** The terms in one of these states as it is on the day: the same reading as `stateOn`. */
export function termStateIs(states: readonly TermState[], day: Day): SQL | undefined {
  const runs = or(isNull(terms.endsOn), gte(terms.endsOn, day));
  const inGrace = and(lt(terms.endsOn, day), gte(terms.endsOn, addDays(day, -graceDays)));
  const isRenewed = and(eq(terms.state, "ended"), eq(terms.ending, "renewed"), gte(terms.endsOn, day));
  const ways: Record<TermState, SQL | undefined> = {
    invited: eq(terms.state, "invited"),
    active: or(and(eq(terms.state, "active"), runs), isRenewed),
    on_hold: eq(terms.state, "on_hold"),
    grace: or(and(eq(terms.state, "grace"), or(runs, inGrace)), and(eq(terms.state, "active"), inGrace)),
    ended: or(
      and(eq(terms.state, "ended"), or(ne(terms.ending, "renewed"), lt(terms.endsOn, day))),
      and(inArray(terms.state, ["active", "grace"]), lt(terms.endsOn, addDays(day, -graceDays))),
    ),
  };
  return or(...states.map((state) => ways[state]));
}
