"use server";

import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/core/current-viewer";
import { resumeMail, stopMail } from "@/lib/notifications/unsubscribe";
import type { FormState } from "../form-state";
import { submitForm } from "../submit-form";

/** Stops mail of the kind that the link is about; whoever opened it need not sign in. */
export async function stop(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ token = "", mail = "" }) => {
    await stopMail(await currentViewer(), { token });
    return `/unsubscribe?${new URLSearchParams({ token, was: mail })}`;
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}

/** Takes that back. */
export async function resume(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ token = "", mail = "" }) => {
    await resumeMail(await currentViewer(), { token, mail });
    return `/unsubscribe?${new URLSearchParams({ token })}`;
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}
