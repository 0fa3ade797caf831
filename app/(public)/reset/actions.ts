"use server";

import { redirect } from "next/navigation";
import { askForLink, redeem } from "@/lib/accounts/links/commands";
import { giveSession } from "@/lib/session";
import { visitOfRequest } from "@/lib/visit";
import { attempt } from "../attempt";
import type { FormState } from "../form-state";

export async function sendReset(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ email }) => askForLink("reset", await visitOfRequest(), { email }));
  return "state" in answer ? answer.state : redirect("/sign-in/sent");
}

/** Sets the password behind a link and signs in; every other session of the account ends. */
export async function setNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ secret, password }) => {
    const { sessionId } = await redeem("reset", await visitOfRequest(), { secret, password: password ?? "" });
    await giveSession(sessionId);
  });
  return "state" in answer ? answer.state : redirect("/home");
}
