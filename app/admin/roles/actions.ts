"use server";

import { revalidatePath } from "next/cache";
import { endRole } from "@/lib/accounts/end-role";
import { grantRole } from "@/lib/accounts/grant-role";
import { inviteMember } from "@/lib/accounts/invite-member";
import type { RoleTyped } from "@/lib/accounts/schema";
import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import type { ActionResult } from "@/lib/core/errors";
import { getRequestOrigin } from "@/lib/core/request-origin";
import type { Viewer } from "@/lib/core/viewer";

export async function giveRole(input: RoleTyped): Promise<ActionResult<{ id: string }>> {
  return shown((viewer) => grantRole(viewer, input));
}

export async function takeRole(id: string): Promise<ActionResult<unknown>> {
  return shown((viewer) => endRole(viewer, { id }));
}

export async function invite(memberId: string): Promise<ActionResult<{ email: string }>> {
  return shown(async (viewer) => inviteMember(viewer, await getRequestOrigin(), { memberId }));
}

async function shown<Value>(work: (viewer: Viewer) => Promise<Value>): Promise<ActionResult<Value>> {
  const outcome = await toActionResult(async () => work(await currentViewer()));
  if (outcome.ok) revalidatePath("/admin", "layout");
  return outcome;
}
