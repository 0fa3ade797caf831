import { and, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members } from "@/db/schema";
import type { ActivityFacts } from "../schema";
import "server-only";

/** A chain of merges longer than this is none that anybody made. */
const mostMerges = 10;

/** A version says who was credited when it was kept; who was merged into another since is that other one, once. */
export async function creditsOfToday(
  tx: Transaction,
  kept: ActivityFacts["credits"],
): Promise<ActivityFacts["credits"]> {
  let credits = kept;
  for (let step = 0; step < mostMerges; step += 1) {
    const ids = credits.flatMap(({ memberId }) => memberId ?? []);
    const merged = await tx
      .select({ id: members.id, into: members.mergedIntoId })
      .from(members)
      .where(and(inArray(members.id, ids), isNotNull(members.mergedIntoId)));
    if (merged.length === 0) break;
    const into = new Map(merged.map((row) => [row.id, row.into]));
    credits = credits.map((credit) => ({ ...credit, memberId: into.get(credit.memberId ?? "") ?? credit.memberId }));
  }
  return credits.filter(
    ({ memberId }, place) => !memberId || credits.findIndex((one) => one.memberId === memberId) === place,
  );
}
