import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cycleDecisions } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getTerm } from "@/lib/terms/get";
import { getCycle } from "../get";
import "server-only";

/** A decision with its cycle and its term, as its managers see them; refuses as missing for all others. */
export async function loadDecision(tx: Transaction, viewer: Viewer, id: string) {
  const [decision] = await tx.select().from(cycleDecisions).where(eq(cycleDecisions.id, id));
  if (!decision) throw notFoundError("decision");
  const cycle = await getCycle(viewer, decision.cycleId, tx);
  return { decision, cycle, term: await getTerm(viewer, decision.termId, tx) };
}
