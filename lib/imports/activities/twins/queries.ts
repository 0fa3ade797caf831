import "server-only";
import { and, eq, inArray, isNull, lt, notInArray, or } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { activities, activityLinks, credits } from "@/db/schema";
import { visibleTo } from "@/lib/activities/policy";
import { foldLink } from "@/lib/activities/rules";
import type { Viewer } from "@/lib/viewer";
import type { ActivityDraft } from "../rules";
import { type Candidate, isTwin } from "./rules";

type Owned = { draft: ActivityDraft; memberId: string };
export type TwinOf = (draft: ActivityDraft, memberId: string | null) => Candidate | null;

/**
 * What members are credited on already that rows of theirs may speak of, whichever way it came in: of what the viewer sees, and
 * not what this very import has logged since `before`, since a file may name two things alike.
 */
export async function twinsOf(viewer: Viewer, from: Reader, owned: Owned[], before: Date): Promise<TwinOf> {
  const members = [...new Set(owned.map(({ memberId }) => memberId))];
  if (members.length === 0) return () => null;
  const days = [...new Set(owned.map(({ draft }) => draft.startsOn))];
  const links = [...new Set(owned.flatMap(({ draft }) => draft.links.map(foldLink)))];
  const dated = await inChunks(days, (some) =>
    from
      .selectDistinct({ id: activities.id })
      .from(credits)
      .innerJoin(activities, eq(activities.id, credits.activityId))
      .where(and(inArray(credits.memberId, members), inArray(activities.startsOn, some))),
  );
  const linked = await inChunks(links, (some) =>
    from.select({ id: activityLinks.activityId }).from(activityLinks).where(inArray(activityLinks.urlFolded, some)),
  );
  const ids = [...new Set([...dated, ...linked].map(({ id }) => id))];
  const found = await inChunks(ids, (some) =>
    from
      .select({
        id: activities.id,
        memberId: credits.memberId,
        type: activities.type,
        title: activities.title,
        startsOn: activities.startsOn,
        city: activities.city,
      })
      .from(activities)
      .innerJoin(credits, and(eq(credits.activityId, activities.id), isNull(credits.declinedAt)))
      .where(
        and(
          inArray(activities.id, some),
          notInArray(activities.state, ["draft", "declined", "withdrawn"]),
          or(isNull(activities.sourceKey), lt(activities.createdAt, before)),
          visibleTo(viewer),
        ),
      ),
  );
  const addresses = await inChunks([...new Set(found.map(({ id }) => id))], (some) =>
    from
      .select({ id: activityLinks.activityId, url: activityLinks.urlFolded })
      .from(activityLinks)
      .where(inArray(activityLinks.activityId, some)),
  );
  const candidates = found.flatMap(({ id, memberId, ...facts }): Candidate[] =>
    memberId && members.includes(memberId)
      ? [{ ...facts, memberId, links: addresses.filter((link) => link.id === id).map(({ url }) => url) }]
      : [],
  );
  return (draft, memberId) =>
    candidates.find((candidate) => candidate.memberId === memberId && isTwin(draft, candidate)) ?? null;
}
