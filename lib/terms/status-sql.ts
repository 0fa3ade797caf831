import { and, eq, gt, gte, inArray, isNull, lt, lte, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { terms } from "@/db/schema";
import { graceLengths, type TermState } from "@/db/words";
import { addDays, type Day } from "@/lib/core/clock";
import { endingsOnLastDay } from "./status";

/** The terms in one of these states as it is on the day: the same reading as `stateOn`. */
export function termStateIs(states: readonly TermState[], day: Day): SQL | undefined {
  const runs = or(isNull(terms.endsOn), gte(terms.endsOn, day));
  const inGrace = and(lt(terms.endsOn, day), gte(terms.endsOn, earliestInGrace(day)));
  const isRenewed = and(eq(terms.state, "ended"), eq(terms.ending, "renewed"), gte(terms.endsOn, day));
  const runsOut = and(
    eq(terms.state, "ended"),
    inArray(terms.ending, [...endingsOnLastDay]),
    gt(terms.endsOn, day),
    lte(terms.startsOn, day),
  );
  const ways: Record<TermState, SQL | undefined> = {
    invited: eq(terms.state, "invited"),
    active: or(and(eq(terms.state, "active"), runs), isRenewed, runsOut),
    on_hold: eq(terms.state, "on_hold"),
    grace: or(and(eq(terms.state, "grace"), runs), and(eq(terms.state, "active"), inGrace)),
    ended: or(
      and(
        eq(terms.state, "ended"),
        or(ne(terms.ending, "renewed"), lt(terms.endsOn, day)),
        or(notInArray(terms.ending, [...endingsOnLastDay]), lte(terms.endsOn, day), gt(terms.startsOn, day)),
      ),
      and(eq(terms.state, "active"), lt(terms.endsOn, earliestInGrace(day))),
      and(eq(terms.state, "grace"), lt(terms.endsOn, day)),
    ),
  };
  return or(...states.map((state) => ways[state]));
}

/** The earliest last day of a term that is in grace on the day, by the grace of each. */
function earliestInGrace(day: Day): SQL {
  const each = graceLengths.map(
    (days) => sql`when ${terms.graceDays} = ${sql.raw(String(days))} then ${addDays(day, -days)}`,
  );
  return sql`case ${sql.join(each, sql` `)} end`;
}
