"use server";

import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import { createGroup, reviseGroup } from "@/lib/groups/commands";
import type { GroupFormTyped } from "./form-types";

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
