"use server";

import { revalidatePath } from "next/cache";
import { revokeToken } from "@/lib/accounts/tokens/commands";
import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import type { Outcome } from "@/lib/errors";

export async function endToken(id: string): Promise<Outcome<unknown>> {
  const outcome = await outcomeOf(async () => revokeToken(await currentViewer(), { id }));
  if (outcome.ok) revalidatePath("/admin/tokens");
  return outcome;
}
