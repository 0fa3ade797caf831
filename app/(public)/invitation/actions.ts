"use server";

import { redirect } from "next/navigation";
import { redeemMailedLink } from "@/lib/accounts/redeem-link";
import { getSignInOrigin } from "@/lib/core/request-origin";
import { setSessionCookie } from "@/lib/core/session-cookie";
import type { FormState } from "../form-state";
import { submitForm } from "../submit-form";

/** Takes up an invitation, with a password or without one. */
export async function accept(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ secret, password }) => {
    const { sessionId } = await redeemMailedLink("invite", await getSignInOrigin(), { secret, password });
    await setSessionCookie(sessionId);
  });
  return "state" in answer ? answer.state : redirect("/home");
}
