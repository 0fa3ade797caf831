import { asc, lte, sql } from "drizzle-orm";
import { db, inTransaction, type Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { termStandings } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { countStandings } from "./count-standings";
import "server-only";

/** So many in one transaction: others want to write, too. */
const sliceSize = 500;

const written = {
  target: [termStandings.termId],
  set: {
    countAt: sql`excluded.count_at`,
    attention: sql`excluded.attention`,
    programKey: sql`excluded.program_key`,
    country: sql`excluded.country`,
    urgency: sql`excluded.urgency`,
    reasons: sql`excluded.reasons`,
    done: sql`excluded.done`,
    waiting: sql`excluded.waiting`,
    atLeast: sql`excluded.at_least`,
    evenPace: sql`excluded.even_pace`,
    open: sql`excluded.open`,
    isComplete: sql`excluded.is_complete`,
    isFactEnded: sql`excluded.is_fact_ended`,
    isFactEnding: sql`excluded.is_fact_ending`,
    isFactMissing: sql`excluded.is_fact_missing`,
    lastOn: sql`excluded.last_on`,
    quietFrom: sql`excluded.quiet_from`,
    quietDays: sql`excluded.quiet_days`,
    months: sql`excluded.months`,
  },
};

/**
 * Counts anew the standing of every term that something changed for, or whose day has passed: to be called before what is kept of them
 * is read, and every hour so that little is left to do then. What it writes follows from the records alone, whoever calls.
 */
export async function keepStandings(viewer: Viewer): Promise<number> {
  let counted = 0;
  for (;;) {
    if ((await outdated(db, 1)).length === 0) return counted;
    counted += await inTransaction(async (tx) => {
      const ids = await outdated(tx, sliceSize);
      await insertMany(tx, termStandings, await countStandings(tx, viewer, ids), written);
      return ids.length;
    });
  }
}

async function outdated(from: Transaction | typeof db, most: number): Promise<string[]> {
  const rows = await from
    .select({ id: termStandings.termId })
    .from(termStandings)
    .where(lte(termStandings.countAt, now()))
    .orderBy(asc(termStandings.countAt), asc(termStandings.termId))
    .limit(most);
  return rows.map(({ id }) => id);
}
