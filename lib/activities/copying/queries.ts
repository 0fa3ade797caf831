import "server-only";
import type { Viewer } from "../../viewer";
import { mayCopy } from "../policy";
import { type ActivityWhole, findActivity, getActivity } from "../queries";

/** What the viewer may log again: what they logged or are credited on. Null for everything else, whatever they see of it. */
export async function findOriginal(viewer: Viewer, id: string): Promise<ActivityWhole | null> {
  if (!(await findActivity(viewer, id))) return null;
  const activity = await getActivity(viewer, id);
  return mayCopy(viewer, activity) ? activity : null;
}
