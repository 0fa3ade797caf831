"use server";

import { redirect } from "next/navigation";
import { redeem } from "@/lib/accounts/links/commands";
import { giveSession } from "@/lib/session";
import { visitOfRequest } from "@/lib/visit";
import { attempt } from "../attempt";
import type { FormState } from "../form-state";

/** Takes up an invitation, with a password or without one. */
export async function accept(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async ({ secret, password }) => {
    const { sessionId } = await redeem("invite", await visitOfRequest(), { secret, password });
    await giveSession(sessionId);
  });
  return "state" in answer ? answer.state : redirect("/home");
}
