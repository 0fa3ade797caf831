"use server";

import { action, toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { saveRequirements as saveRequirementsCommand } from "@/lib/requirements/save";
import { tryRequirements as tryRequirementsNow } from "@/lib/requirements/try";

export const saveRequirements = action(saveRequirementsCommand);

/** Whom other requirements would affect; nothing is saved. */
export async function tryRequirements(raw: unknown) {
  return toActionResult(async () => tryRequirementsNow(await currentViewer(), raw));
}
