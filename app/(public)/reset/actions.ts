"use server";

import { redirect } from "next/navigation";
import { redeemMailedLink } from "@/lib/accounts/redeem-link";
import { requestLink } from "@/lib/accounts/request-link";
import { getRequestOrigin, getSignInOrigin } from "@/lib/core/request-origin";
import { setSessionCookie } from "@/lib/core/session-cookie";
import type { FormState } from "../form-state";
import { submitForm } from "../submit-form";

export async function sendReset(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ email }) => requestLink("reset", await getRequestOrigin(), { email }));
  return "state" in answer ? answer.state : redirect("/sign-in/sent");
}

/** Sets the password behind a link and signs in; every other session of the account ends. */
export async function setNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ secret, password, revokesTokens }) => {
    const { sessionId } = await redeemMailedLink("reset", await getSignInOrigin(), {
      secret,
      password: password ?? "",
      revokesTokens: revokesTokens === "on",
    });
    await setSessionCookie(sessionId);
  });
  return "state" in answer ? answer.state : redirect("/home");
}
