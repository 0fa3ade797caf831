"use server";

import { revalidatePath } from "next/cache";
import { revokeToken } from "@/lib/accounts/revoke-token";
import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import type { ActionResult } from "@/lib/core/errors";

export async function endToken(id: string): Promise<ActionResult<unknown>> {
  const outcome = await toActionResult(async () => revokeToken(await currentViewer(), { id }));
  if (outcome.ok) revalidatePath("/admin/tokens");
  return outcome;
}
