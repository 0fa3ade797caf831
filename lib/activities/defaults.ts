import { and, desc, eq, ne } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { activities, memberActivities, members } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

const recentTagLimit = 60;

const suggestedPrinciples = 3;

/** What the viewer is likely to mean: principles used lately, most often first, and the language and country of the last one. */
export async function activityDefaults(viewer: Viewer) {
  const memberId = viewer.memberId ?? "";
  const { used, lately, selves } = await askTogether(db, {
    used: db
      .select({ principles: memberActivities.principles })
      .from(memberActivities)
      .where(and(eq(memberActivities.memberId, memberId), ne(memberActivities.principles, "")))
      .orderBy(desc(memberActivities.startsOn), desc(memberActivities.activityId))
      .limit(recentTagLimit),
    lately: db
      .select({ type: activities.type, language: activities.language, country: activities.country })
      .from(activities)
      .where(eq(activities.loggedById, memberId))
      .orderBy(desc(activities.createdAt), desc(activities.id))
      .limit(1),
    selves: db
      .select({ country: members.country, languages: members.languages })
      .from(members)
      .where(eq(members.id, memberId)),
  });
  const [[last], [self]] = [lately, selves];
  const keys = used.flatMap(({ principles }) => principles.split(" ")).slice(0, recentTagLimit);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = [...counts.entries()].sort((one, other) => other[1] - one[1]).map(([key]) => key);
  return {
    principles: often.slice(0, suggestedPrinciples),
    type: last?.type ?? "talk",
    language: last?.language ?? self?.languages[0] ?? null,
    country: last?.country ?? self?.country ?? null,
  };
}
