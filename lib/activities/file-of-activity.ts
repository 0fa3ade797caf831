import type { Viewer } from "@/lib/core/viewer";
import { fileById } from "@/lib/evidence/list";
import { findActivity } from "./get";
import "server-only";

/** A file that shows an activity: for whoever may see the activity. Null for all others. */
export async function fileOfActivity(viewer: Viewer, id: string) {
  const file = await fileById(viewer, id);
  return file?.activityId && (await findActivity(viewer, file.activityId)) ? file : null;
}
