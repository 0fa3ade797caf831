"use server";

import { redirect } from "next/navigation";
import { setUp } from "@/lib/accounts/setup/commands";
import { giveSession } from "@/lib/session";
import { visitOfRequest } from "@/lib/visit";
import { attempt } from "../attempt";
import type { FormState } from "../form-state";

/** The first administrator, once. */
export async function finishSetup(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async (typed) => giveSession(await setUp(await visitOfRequest(), typed)));
  return "state" in answer ? answer.state : redirect("/home");
}
