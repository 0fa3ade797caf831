"use server";

import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { addMember } from "@/lib/members/add";
import { editMember } from "@/lib/members/edit";
import { findMember } from "@/lib/members/get";
import type { MemberFormValues } from "@/lib/members/schema";
import { type MemberOption, searchMembers } from "@/lib/members/search";
import { valuesOf } from "./profile-values";

/** One form for both: without an id it is somebody new. */
export async function saveProfile(input: MemberFormValues) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    const { id, version, ...facts } = { ...input };
    if (!id) return addMember(viewer, facts);
    const { slug } = await editMember(viewer, { id, version, ...facts });
    return { id, slug };
  });
}

/** The person as they stand now; null where they are gone, or theirs to change no longer. */
export async function newestOf(id: string) {
  const outcome = await toActionResult(async () => {
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
