import type { Viewer } from "@/lib/core/viewer";
import type { EventWithDetails } from "@/lib/events/get";
import { memberOptions } from "@/lib/members/search";

/** The names of the members in an event, as far as the viewer may see them, by id. */
export async function namesOf(viewer: Viewer, event: EventWithDetails): Promise<Record<string, string>> {
  const people = [...event.sessions.flatMap((session) => session.speakers), ...event.volunteers];
  const seen = await memberOptions(viewer, [...new Set(people.flatMap(({ memberId }) => memberId ?? []))]);
  return Object.fromEntries(seen.map(({ id, name }) => [id, name]));
}
