"use server";

import { revalidatePath } from "next/cache";
import { inviteMember } from "@/lib/accounts/commands";
import { endRole, grantRole } from "@/lib/accounts/roles/commands";
import type { RoleTyped } from "@/lib/accounts/roles/schema";
import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import type { Outcome } from "@/lib/errors";
import type { Viewer } from "@/lib/viewer";
import { visitOfRequest } from "@/lib/visit";

export async function giveRole(input: RoleTyped): Promise<Outcome<{ id: string }>> {
  return shown((viewer) => grantRole(viewer, input));
}

export async function takeRole(id: string): Promise<Outcome<unknown>> {
  return shown((viewer) => endRole(viewer, { id }));
}

export async function invite(memberId: string): Promise<Outcome<{ email: string }>> {
  return shown(async (viewer) => inviteMember(viewer, await visitOfRequest(), { memberId }));
}

async function shown<Value>(work: (viewer: Viewer) => Promise<Value>): Promise<Outcome<Value>> {
  const outcome = await outcomeOf(async () => work(await currentViewer()));
  if (outcome.ok) revalidatePath("/admin", "layout");
  return outcome;
}
