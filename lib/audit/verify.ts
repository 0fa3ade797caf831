import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import type { Check } from "@/db/guards";
import { auditEntries } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

const slice = 2000;
const tolerated = 60_000;

/** Whether every entry was made when it says: its id carries the moment too. Administrators. */
export async function verifyAudit(viewer: Viewer): Promise<Check> {
  if (!viewer.isAdministrator) throw notFoundError("check");
  const check: Check = { name: "audit", looked: 0, faults: [] };
  for (let rows = await entriesAfter(""); rows.length > 0; rows = await entriesAfter(rows.at(-1)?.id ?? "")) {
    check.looked += rows.length;
    for (const { id, at } of rows) {
      if (Math.abs(madeAt(id) - at.getTime()) > tolerated)
        check.faults.push(
          `the entry ${id} says ${at.toISOString()}, its id says ${new Date(madeAt(id)).toISOString()}`,
        );
    }
  }
  return check;
}

function entriesAfter(id: string) {
  return db
    .select({ id: auditEntries.id, at: auditEntries.at })
    .from(auditEntries)
    .where(gt(auditEntries.id, id))
    .orderBy(asc(auditEntries.id))
    .limit(slice);
}

function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
}
