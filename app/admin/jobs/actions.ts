"use server";

import { revalidatePath } from "next/cache";
import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import type { ActionResult } from "@/lib/core/errors";
import { restartDeadJob } from "@/lib/jobs/restart-dead-job";

export async function tryAgain(id: string): Promise<ActionResult<unknown>> {
  const outcome = await toActionResult(async () => restartDeadJob(await currentViewer(), { id }));
  if (outcome.ok) revalidatePath("/admin/jobs");
  return outcome;
}
