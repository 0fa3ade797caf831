import { db, type Reader } from "@/db/client";
import { programManagers } from "@/lib/accounts/program-managers";
import { Refusal } from "@/lib/core/errors";
import { manages, type Viewer } from "@/lib/core/viewer";
import "server-only";

type Place = { programKey: string; country: string | null };

/** Who can take a task about a member of that program and country: its managers and administrators, by name. For who is one of them. */
export async function listColleagues(viewer: Viewer, { programKey, country }: Place, from: Reader = db) {
  if (!manages(viewer, programKey, country)) return [];
  const people = await programManagers(from, { programKeys: [programKey], country });
  return people.map(({ id, name }) => ({ id, name }));
}

/** Refuses who could not see the task that they are given, or who is the member that it is about. */
export async function refuseOutsider(
  viewer: Viewer,
  from: Reader,
  task: Place & { assignedToId: string; memberId: string },
): Promise<void> {
  const known = task.assignedToId === task.memberId ? [] : await listColleagues(viewer, task, from);
  if (known.some(({ id }) => id === task.assignedToId)) return;
  const words = "Choose somebody who manages this program and country.";
  throw new Refusal("invalid", words, { assignedToId: words });
}
