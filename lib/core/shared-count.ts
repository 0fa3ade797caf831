import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { now } from "./clock";
import "server-only";

type Limit = { seconds: number };
type Window = { startsAt: number; counted: number; told: number; elsewhere: number; toldAt: number };

const toldEach = 1000;
const mostKept = 1000;

/**
 * Counts what every process on the database counts together, in windows of so many seconds. Each tells the others what it counted once
 * a second, so that a read costs no write: at the edge of a limit each may let through what came in that second.
 */
export function sharedCount({ seconds }: Limit, tellEach: number = toldEach) {
  const windows = new Map<string, Window>();

  /** Counts one; answers how many there are by now, and in how many seconds the counting begins anew. */
  return async function count(key: string): Promise<{ counted: number; resetsIn: number }> {
    const at = now().getTime();
    const startsAt = at - (at % (seconds * 1000));
    const known = windows.get(key);
    const window =
      known?.startsAt === startsAt
        ? known
        : { startsAt, counted: 0, told: 0, elsewhere: 0, toldAt: Number.NEGATIVE_INFINITY };
    windows.set(key, window);
    window.counted += 1;
    if (at - window.toldAt >= tellEach) await tell(key, window, at);
    if (windows.size > mostKept) forgetBefore(startsAt);
    return {
      counted: window.counted + window.elsewhere,
      resetsIn: Math.max(1, Math.ceil((startsAt + seconds * 1000 - at) / 1000)),
    };
  };

  function forgetBefore(startsAt: number): void {
    for (const [key, window] of windows) if (window.startsAt !== startsAt) windows.delete(key);
  }

  async function tell(key: string, window: Window, at: number): Promise<void> {
    const delta = window.counted - window.told;
    window.told = window.counted;
    window.toldAt = at;
    const row = {
      key: `count ${key} ${window.startsAt}`,
      points: delta,
      expire: new Date(window.startsAt + seconds * 1000),
    };
    const [all] = await inTransaction(
      (tx) =>
        tx
          .insert(rateLimits)
          .values(row)
          .onConflictDoUpdate({ target: rateLimits.key, set: { points: sql`${rateLimits.points} + ${delta}` } })
          .returning({ points: rateLimits.points }),
      { besideOthers: true },
    );
    window.elsewhere = (all?.points ?? window.told) - window.told;
  }
}
