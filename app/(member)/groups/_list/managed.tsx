import { formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import type { Viewer } from "@/lib/core/viewer";
import { findDuplicateGroups } from "@/lib/groups/duplicates/find";

/** For whoever manages groups: the way to those that are theirs, and how many of them may be the same. */
export async function Managed({ viewer }: { viewer: Viewer }) {
  const doubles = (await findDuplicateGroups(viewer)).length;
  return (
    <>
      <TextLink href="/admin/groups">Those you manage</TextLink>
      {doubles > 0 ? (
        <>
          {" · "}
          <TextLink href="/admin/groups/merge">{formatNumber(doubles)} may be the same</TextLink>
        </>
      ) : null}
    </>
  );
}
