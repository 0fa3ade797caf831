import "server-only";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";

type WithPeople = { credits: readonly { memberId: string | null }[] };

/** Names of the credited members by id, for a form to show; without those whom the viewer may not see. */
export async function namesOfCredited(viewer: Viewer, { credits }: WithPeople): Promise<Record<string, string>> {
  const seen = await memberOptions(
    viewer,
    credits.flatMap(({ memberId }) => memberId ?? []),
  );
  return Object.fromEntries(seen.map(({ id, name }) => [id, name]));
}
