"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/(public)/form-state";
import { submitForm } from "@/app/(public)/submit-form";
import { currentViewer } from "@/lib/core/current-viewer";
import { getRequestOrigin } from "@/lib/core/request-origin";
import { askMember } from "@/lib/notifications/questions/ask";

/** Mails what was typed to the member, signed in or not. */
export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(form, async ({ slug = "", ...question }) => {
    await askMember(await currentViewer(), await getRequestOrigin(), question);
    return slug;
  });
  return "state" in sent ? sent.state : redirect(`/members/${encodeURIComponent(sent.value)}/ask?sent=yes`);
}
