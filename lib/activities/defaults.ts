import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members, tags } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { isCreditedOn } from "./policy";
import "server-only";

const recentTagLimit = 60;

const suggestedPrinciples = 3;

/** What the viewer is likely to mean: principles used lately, most often first, and the language and country of the last one. */
export async function activityDefaults(viewer: Viewer) {
  const memberId = viewer.memberId ?? "";
  const used = await db
    .select({ key: tags.principleKey })
    .from(tags)
    .innerJoin(activities, eq(activities.id, tags.activityId))
    .where(and(isCreditedOn(memberId), isNotNull(tags.principleKey), isNull(tags.removedAt)))
    .orderBy(desc(activities.startsOn), desc(tags.id))
    .limit(recentTagLimit);
  const [last] = await db
    .select({ type: activities.type, language: activities.language, country: activities.country })
    .from(activities)
    .where(eq(activities.loggedById, memberId))
    .orderBy(desc(activities.createdAt), desc(activities.id))
    .limit(1);
  const [self] = await db
    .select({ country: members.country, languages: members.languages })
    .from(members)
    .where(eq(members.id, memberId));
  const counts = new Map<string, number>();
  for (const { key } of used) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = [...counts.entries()].sort((one, other) => other[1] - one[1]).map(([key]) => key);
  return {
    principles: often.slice(0, suggestedPrinciples),
    type: last?.type ?? "talk",
    language: last?.language ?? self?.languages[0] ?? null,
    country: last?.country ?? self?.country ?? null,
  };
}
