"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/accounts/end-session";
import { currentViewer } from "@/lib/core/current-viewer";
import { clearSessionCookie } from "@/lib/core/session-cookie";
import type { FormState } from "../form-state";
import { submitForm } from "../submit-form";

/** Ends this session in the database and takes the cookie back. */
export async function signOut(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await submitForm(form, async () => {
    const viewer = await currentViewer();
    if (viewer.sessionId) await endSession(viewer, { id: viewer.sessionId });
    await clearSessionCookie();
  });
  return "state" in answer ? answer.state : redirect("/");
}
