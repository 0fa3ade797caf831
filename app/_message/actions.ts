"use server";

import { currentViewer } from "@/lib/core/current-viewer";
import { type MessageForForm, readMessageForForm } from "@/lib/imports/message/read-for-form";

/** What a message pasted into a form says; null for a visitor, and for anything that is no message. */
export async function readPasted(raw: unknown): Promise<MessageForForm | null> {
  return readMessageForForm(await currentViewer(), raw);
}
