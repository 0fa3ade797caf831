import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { credits, members } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, profilePartVisibleTo } from "@/lib/members/policy";
import type { FoundPerson } from "./people";
import "server-only";

type FoundActivity = { id: string; title: string };

/** Who is credited on these activities that the viewer may see, where the viewer may see that of them; in the order of the activities. */
export async function peopleByActivity(viewer: Viewer, found: readonly FoundActivity[]): Promise<FoundPerson[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await db
    .select({ activityId: credits.activityId, slug: members.slug, name: members.name })
    .from(credits)
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        inArray(credits.activityId, ids),
        isNull(credits.declinedAt),
        memberVisibleTo(viewer),
        profilePartVisibleTo(viewer, members.activitiesVisibility),
      ),
    )
    .orderBy(asc(credits.position), asc(credits.id));
  return found.flatMap(({ id, title }) =>
    rows.filter(({ activityId }) => activityId === id).map(({ slug, name }) => ({ slug, name, detail: title })),
  );
}
