import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import { addGroup } from "@/lib/groups/add";
import { editGroup } from "@/lib/groups/edit";
import { madeId } from "../../made-id";
import type { GroupWork } from "./decide";
import "server-only";

/** Adds or edits a group as the form does; each command asks its own policy. */
export async function applyGroup(
  tx: Transaction,
  viewer: Viewer,
  { work, batch }: { work: GroupWork; batch: Batch },
): Promise<Wrote> {
  const { group, input } = work;
  if (work.do === "create") {
    const { id } = await addGroup.within(tx, viewer, input, batch);
    group.id = id;
    return { kind: "group", id, created: true, version: 1 };
  }
  const { id, version } = await editGroup.within(tx, viewer, { ...input, id: madeId(group) }, batch);
  return { kind: "group", id, created: false, version, before: work.before };
}
