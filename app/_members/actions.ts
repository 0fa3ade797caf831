"use server";

import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import { createMember, reviseMember } from "@/lib/members/commands";
import { type MemberOption, searchMembers } from "@/lib/members/queries";
import type { ProfileTyped } from "@/lib/members/schema";

/** One form for both: without an id it is somebody new. */
export async function saveProfile(input: ProfileTyped) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const { id, version, ...facts } = { ...input };
    if (!id) return createMember(viewer, facts);
    const { slug } = await reviseMember(viewer, { id, version, ...facts });
    return { id, slug };
  });
}

/** Whom a typeahead offers; anything but a text finds nobody. */
export async function findMembers(text: string): Promise<MemberOption[]> {
  return typeof text === "string" ? searchMembers(await currentViewer(), text.slice(0, 80)) : [];
}
