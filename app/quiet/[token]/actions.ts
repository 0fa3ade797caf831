"use server";

import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/core/current-viewer";
import { getRequestOrigin } from "@/lib/core/request-origin";
import { answerQuietMail } from "@/lib/triage/quiet/answer";
import type { FormState } from "../../(public)/form-state";
import { submitForm } from "../../(public)/submit-form";

/** Says what the pressed button says, once. */
export async function answerMail(_before: FormState, form: FormData): Promise<FormState> {
  const answered = await submitForm(form, async (typed) => {
    await answerQuietMail(await currentViewer(), await getRequestOrigin(), typed);
    return typed.secret;
  });
  return "state" in answered ? answered.state : redirect(`/quiet/${answered.value}`);
}
