"use server";

import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import { createGroup, reviseGroup } from "@/lib/groups/commands";
import { getGroup } from "@/lib/groups/queries";
import type { GroupFormTyped } from "./form-types";
import { valuesOf } from "./values";

/** Adds a group, or changes the one that is named. */
export async function saveGroup(typed: GroupFormTyped) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const { id, version, ...facts } = typed ?? {};
    if (!id) return createGroup(viewer, facts);
    const { slug } = await reviseGroup(viewer, { ...facts, id, version });
    return { id, slug };
  });
}

/** The group as it stands now; null where it is gone, or theirs to change no longer. */
export async function newestOf(id: string) {
  const outcome = await outcomeOf(async () => {
    const group = await getGroup(await currentViewer(), String(id));
    return group.mayRun ? { values: valuesOf(group), slug: group.slug, isClosed: group.closedOn !== null } : null;
  });
  return outcome.ok ? outcome.value : null;
}
