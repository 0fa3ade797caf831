"use server";

import { redirect } from "next/navigation";
import { signInAsDemo } from "@/lib/accounts/demo/commands";
import { askForLink, redeem } from "@/lib/accounts/links/commands";
import { localPath } from "@/lib/accounts/rules";
import { signInByPassword } from "@/lib/accounts/sessions/commands";
import { giveSession } from "@/lib/session";
import { visitOfRequest } from "@/lib/visit";
import { attempt } from "../attempt";
import type { FormState } from "../form-state";

/** Mails a link; says the same whether anybody here has the address or not. */
export async function sendLink(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ email, returnTo }) =>
    askForLink("sign_in", await visitOfRequest(), { email, returnTo }),
  );
  return "state" in answer ? answer.state : redirect("/sign-in/sent");
}

export async function enterByPassword(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ email, password, returnTo }) => {
    await giveSession(await signInByPassword(await visitOfRequest(), { email, password }));
    return localPath(returnTo);
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}

export async function enterByLink(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ secret }) => {
    const { sessionId, returnTo } = await redeem("sign_in", await visitOfRequest(), { secret });
    await giveSession(sessionId);
    return returnTo;
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}

export async function enterAsDemo(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ label, returnTo }) => {
    await giveSession(await signInAsDemo(await visitOfRequest(), label));
    return localPath(returnTo);
  });
  return "state" in answer ? answer.state : redirect(answer.value);
}
