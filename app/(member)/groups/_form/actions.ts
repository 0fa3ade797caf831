"use server";

import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { addGroup } from "@/lib/groups/add";
import { editGroup } from "@/lib/groups/edit";
import { getGroup } from "@/lib/groups/get";
import type { GroupFormTyped } from "./form-types";
import { valuesOf } from "./values";

/** Adds a group, or changes the one that is named. */
export async function saveGroup(typed: GroupFormTyped) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    const { id, version, ...facts } = typed ?? {};
    if (!id) return addGroup(viewer, facts);
    const { slug } = await editGroup(viewer, { ...facts, id, version });
    return { id, slug };
  });
}

/** The group as it stands now; null where it is gone, or theirs to change no longer. */
export async function newestOf(id: string) {
  const outcome = await toActionResult(async () => {
    const group = await getGroup(await currentViewer(), String(id));
    return group.mayRun ? { values: valuesOf(group), slug: group.slug, isClosed: group.closedOn !== null } : null;
  });
  return outcome.ok ? outcome.value : null;
}
