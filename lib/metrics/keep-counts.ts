import { inArray } from "drizzle-orm";
import { chunksOf, inChunks } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { credits } from "@/db/schema";
import type { CommandEvent } from "@/lib/core/events";
import { keepContributedOn } from "./contributed-on";
import { recountActivities } from "./recount";
import "server-only";

/** Counts anew every activity that changed, and all that those are credited on whose terms changed. */
export async function keepCounts(tx: Transaction, events: readonly CommandEvent[]): Promise<void> {
  const also = events.flatMap((event) => event.alsoChanged ?? []);
  const changed = [...events, ...also].filter(({ objectKind }) => objectKind === "activity");
  const memberIds = [
    ...events.flatMap((event) => (event.objectKind === "term" && event.concernsId) || []),
    ...also.filter(({ objectKind }) => objectKind === "member").map(({ objectId }) => objectId),
  ];
  const theirs = await inChunks(memberIds, (some) =>
    tx.selectDistinct({ id: credits.activityId }).from(credits).where(inArray(credits.memberId, some)),
  );
  const ids = [...changed.map(({ objectId }) => objectId), ...theirs.map(({ id }) => id)];
  await recountActivities(tx, [...new Set(ids)]);
  const contributors = also.filter(({ objectKind }) => objectKind === "contributor").map(({ objectId }) => objectId);
  // A term that is gone took its contributions along, so a recount finds nobody to look at.
  for (const some of chunksOf([...new Set([...contributors, ...memberIds])])) await keepContributedOn(tx, some);
}
