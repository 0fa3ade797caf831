import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import "server-only";

type WithPeople = { credits: readonly { memberId?: string | null }[] };

/** Names of the credited members by id, for a form to show; without those whom the viewer may not see. */
export async function creditedMemberNames(viewer: Viewer, { credits }: WithPeople): Promise<Record<string, string>> {
  const seen = await memberOptions(
    viewer,
    credits.flatMap(({ memberId }) => memberId ?? []),
  );
  return Object.fromEntries(seen.map(({ id, name }) => [id, name]));
}
