import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import type { Check } from "@/db/guards";
import { termStandings } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { type CountedStanding, countStandings } from "./count-standings";
import "server-only";

const sliceSize = 500;

/** What is kept of each term's standing against a recount; what is due to be counted anyway is left out. Administrators. */
export async function standingsCheck(viewer: Viewer): Promise<Check> {
  if (!viewer.isAdministrator) throw notFoundError("check");
  const check: Check = { name: "standings of terms", looked: 0, faults: [] };
  for (let kept = await rowsAfter(""); kept.length > 0; kept = await rowsAfter(kept.at(-1)?.termId ?? "")) {
    const fresh = kept.filter(({ countAt }) => countAt > now());
    const counted = await countStandings(
      db,
      viewer,
      fresh.map(({ termId }) => termId),
    );
    const right = new Map(counted.map((row) => [row.termId, asText(row)]));
    check.looked += fresh.length;
    for (const row of fresh)
      if (asText(row) !== right.get(row.termId))
        check.faults.push(`the term ${row.termId} is kept with ${asText(row)}, it should be ${right.get(row.termId)}`);
  }
  return check;
}

function rowsAfter(id: string) {
  return db
    .select()
    .from(termStandings)
    .where(gt(termStandings.termId, id))
    .orderBy(asc(termStandings.termId))
    .limit(sliceSize);
}

function asText({ countAt: _countAt, reasons, ...row }: CountedStanding): string {
  const told = (reasons as Record<string, unknown>[]).map((reason) => Object.entries(reason).sort());
  return JSON.stringify([...Object.entries(row).sort(), told]);
}
