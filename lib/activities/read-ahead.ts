import type { Transaction } from "@/db/client";
import type { Batch } from "@/lib/core/batch";
import { findReferencesAhead } from "./internal/check-references";
import type { ActivityFacts } from "./schema";
import "server-only";

/** Has all that these activities name found in one statement, for the commands of a batch that bring them in or edit them. */
export function readAheadOfActivities(tx: Transaction, batch: Batch, named: readonly ActivityFacts[]): Promise<void> {
  return findReferencesAhead(tx, batch, named);
}
