"use server";

import { redirect } from "next/navigation";
import { setUp } from "@/lib/accounts/set-up";
import { getRequestOrigin } from "@/lib/core/request-origin";
import { setSessionCookie } from "@/lib/core/session-cookie";
import type { FormState } from "../form-state";
import { submitForm } from "../submit-form";

/** The first administrator, once. */
export async function finishSetup(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async (typed) =>
    setSessionCookie(await setUp(await getRequestOrigin(), typed)),
  );
  return "state" in answer ? answer.state : redirect("/home");
}
