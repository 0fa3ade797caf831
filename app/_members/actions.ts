"use server";

import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import { createMember, reviseMember } from "@/lib/members/commands";
import { findMember, type MemberOption, searchMembers } from "@/lib/members/queries";
import type { ProfileTyped } from "@/lib/members/schema";
import { valuesOf } from "./profile-values";

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

/** The person as they stand now; null where they are gone, or theirs to change no longer. */
export async function newestOf(id: string) {
  const outcome = await outcomeOf(async () => {
    const viewer = await currentViewer();
    const member = await findMember(viewer, String(id));
    return member?.mayEdit ? { values: await valuesOf(viewer, member), slug: member.slug } : null;
  });
  return outcome.ok ? outcome.value : null;
}

/** Whom a typeahead offers; anything but a text finds nobody. */
export async function findMembers(text: string): Promise<MemberOption[]> {
  return typeof text === "string" ? searchMembers(await currentViewer(), text.slice(0, 80)) : [];
}
