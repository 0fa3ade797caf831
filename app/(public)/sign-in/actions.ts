"use server";

import { redirect } from "next/navigation";
import { redeemMailedLink } from "@/lib/accounts/redeem-link";
import { requestLink } from "@/lib/accounts/request-link";
import { safeReturnPath } from "@/lib/accounts/return-path";
import { signInAsDemo } from "@/lib/accounts/sign-in-as-demo";
import { signInByPassword } from "@/lib/accounts/sign-in-by-password";
import { getRequestOrigin, getSignInOrigin } from "@/lib/core/request-origin";
import { setSessionCookie } from "@/lib/core/session-cookie";
import type { FormState } from "../form-state";
import { submitForm } from "../submit-form";

/** Mails a link; says the same whether anybody here has the address or not. */
export async function sendLink(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ email, returnTo }) =>
    requestLink("sign_in", await getRequestOrigin(), { email, returnTo }),
  );
  return "state" in answer ? answer.state : redirect("/sign-in/sent");
}

export async function enterByPassword(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ email, password, returnTo }) => {
    await setSessionCookie(await signInByPassword(await getSignInOrigin(), { email, password }));
    return safeReturnPath(returnTo);
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}

export async function enterByLink(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ secret }) => {
    const { sessionId, returnTo } = await redeemMailedLink("sign_in", await getSignInOrigin(), { secret });
    await setSessionCookie(sessionId);
    return returnTo;
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}

export async function enterAsDemo(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async ({ label, returnTo }) => {
    await setSessionCookie(await signInAsDemo(await getRequestOrigin(), label));
    return safeReturnPath(returnTo);
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}
