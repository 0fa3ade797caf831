import type { ActionResult } from "@/lib/core/errors";
import type { FormMessage } from "./form-error";

export type Refused = Extract<ActionResult<unknown>, { ok: false }>;

export const unreachable: FormMessage = {
  text: "Tenet could not be reached. What you typed is still here; send it again in a moment.",
};

/** For a press that typed nothing. */
export const notReached = "Tenet did not receive this. Nothing was changed; try again.";

/** What a refusal says to the form as a whole; `shown` are the fields that already say their own part. */
export function messageOf(refused: Refused, shown: ReadonlySet<string> = new Set()): FormMessage {
  if (refused.code === "unauthenticated") {
    return { text: "You are no longer signed in. What you typed is still here.", needsSignIn: true };
  }
  const text = refused.fields[""] ?? refused.message;
  const details = Object.entries(refused.fields)
    .filter(([path, message]) => path !== "" && !shown.has(path) && message !== text)
    .map(([, message]) => message);
  return { text, details: [...new Set(details)] };
}
