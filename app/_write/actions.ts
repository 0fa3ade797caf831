"use server";

import { action, toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { type RowSelection, rowSelection } from "@/lib/terms/schema";
import { chosenTermIds } from "@/lib/triage/chosen";
import { messagesToBegin, previewMessages } from "@/lib/triage/messages/preview";
import { saveMessageTemplate } from "@/lib/triage/messages/templates";
import { writeMessages } from "@/lib/triage/messages/write";

export const send = action(writeMessages);
export const saveWords = action(saveMessageTemplate);

/** What one begins with who writes to the members of the chosen terms. */
export async function begin(rows: RowSelection) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    return messagesToBegin(viewer, await chosenTermIds(viewer, parse(rowSelection, rows)));
  });
}

/** What each would read, and who is left out and why. */
export async function preview(raw: unknown) {
  return toActionResult(async () => previewMessages(await currentViewer(), raw));
}
