import type { Viewer } from "@/lib/core/viewer";
import { type ActivityWithDetails, findWholeActivity } from "./get";
import { mayCopyActivity } from "./policy";
import "server-only";

/** What the viewer may log again: what they logged or are credited on. Null for everything else, whatever they see of it. */
export async function findActivityToCopy(viewer: Viewer, id: string): Promise<ActivityWithDetails | null> {
  const activity = await findWholeActivity(viewer, id);
  return activity && mayCopyActivity(viewer, activity) ? activity : null;
}
