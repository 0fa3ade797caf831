import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import type { Viewer } from "@/lib/core/viewer";
import { countDuplicateGroups } from "@/lib/groups/duplicates/find";

/** For whoever manages groups: the way to those that are theirs, and how many of them may be the same. */
export async function ManagedGroups({ viewer }: { viewer: Viewer }) {
  const duplicates = await countDuplicateGroups(viewer);
  return (
    <>
      <TextLink href="/admin/groups">Those you manage</TextLink>
      {duplicates > 0 ? (
        <>
          {" · "}
          <TextLink href="/admin/groups/merge">{plural(duplicates, "pair")} may be the same</TextLink>
        </>
      ) : null}
    </>
  );
}
