"use server";

import { revalidatePath } from "next/cache";
import { outcomeOf } from "@/lib/action";
import { currentViewer } from "@/lib/current-viewer";
import type { Outcome } from "@/lib/errors";
import { sendAgain } from "@/lib/mail/commands";

export async function tryAgain(id: string): Promise<Outcome<unknown>> {
  const outcome = await outcomeOf(async () => sendAgain(await currentViewer(), { id }));
  if (outcome.ok) revalidatePath("/admin/outbox");
  return outcome;
}
